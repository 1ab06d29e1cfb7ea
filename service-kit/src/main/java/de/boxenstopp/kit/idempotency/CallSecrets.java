package de.boxenstopp.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What is kept of a call can only be read by who holds its Idempotency-Key: everything secret is derived from the key,
 * and of the key itself we keep a hash.
 */
final class CallSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] scopeHash;
    private final byte[] key;

    CallSecrets(String scope, String key) {
        this.scopeHash = sha256(scope);
        this.key = key.getBytes(UTF_8);
    }

    byte[] scopeHash() {
        return scopeHash.clone();
    }

    byte[] keyHash() {
        return derived("lookup").getEncoded();
    }

    /** Keyed: bodies are personal data, and a plain hash of little-varied data can be guessed back. */
    byte[] hashOf(byte[] request) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived("request"));
            return mac.doFinal(request);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer, 0);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, sealed, sealed, NONCE_BYTES);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derived("answer"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException tamperedWith) {
            throw new IllegalStateException("A stored answer cannot be opened", tamperedWith);
        }
    }

    /** Bound to the scope, too: an answer moved to another row does not open there. */
    private SecretKey derived(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(scopeHash)
                    .thenExpand(purpose.getBytes(UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
