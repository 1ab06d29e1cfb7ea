package de.boxenstopp.identity.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts what belongs to a row. Moved to another row it does not open. */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(UUID row, byte[] open) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, row, nonce, open, 0);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed under another secret or for another row */
    public byte[] open(UUID row, byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, row, sealed, sealed, NONCE_BYTES);
    }

    private byte[] crypt(int mode, UUID row, byte[] nonce, byte[] input, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD(bytes(row));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(
                    "Something sealed does not open: is IDENTITY_KEY_SECRET the one it was sealed with?", notOurs);
        }
    }

    private static byte[] bytes(UUID row) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }
}
