package de.boxenstopp.identity.staff.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds). */
final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private Totp() {}

    static byte[] secret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code it is: this one or a neighbour, as clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), code.getBytes(UTF_8)))
                .max();
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % SIX_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
