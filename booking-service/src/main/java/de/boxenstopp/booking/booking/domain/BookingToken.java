package de.boxenstopp.booking.booking.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What opens a booking to whoever placed it: 256 random bits. We keep their hash only, so it cannot be shown twice. */
public record BookingToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static BookingToken issue() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new BookingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** A plain hash is enough: there is nothing to guess in 256 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the same time however much of the token is right. */
    boolean hashesTo(byte[] known) {
        return MessageDigest.isEqual(hash(), known);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "BookingToken[…]";
    }
}
