package de.boxenstopp.identity.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that mean nothing by themselves: of a session, or of a link in a mail. We keep the hash only. */
public record OpaqueToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static OpaqueToken next() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Unkeyed: 256 random bits cannot be guessed back. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OpaqueToken[hidden]";
    }
}
