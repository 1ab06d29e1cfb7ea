package de.boxenstopp.identity.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret of this service. Each purpose gets a key of its own, so that nothing opens in a place not its own. */
public final class MasterSecret {

    private static final int BYTES = 32;

    private final byte[] secret;

    private MasterSecret(byte[] secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException unless it is 32 bytes in base64; says nothing of what it is instead */
    public static MasterSecret of(String base64) {
        var secret = decoded(base64);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("IDENTITY_KEY_SECRET has to be 32 bytes in base64");
        }
        return new MasterSecret(secret);
    }

    public Seal sealFor(String purpose) {
        return new Seal(derived(purpose, "AES"));
    }

    public KeyedHash hashFor(String purpose) {
        return new KeyedHash(derived(purpose, "HmacSHA256"));
    }

    private SecretKey derived(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(purpose.getBytes(UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
