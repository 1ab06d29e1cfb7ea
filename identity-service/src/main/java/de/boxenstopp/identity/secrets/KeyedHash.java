package de.boxenstopp.identity.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** For what is so little varied that a plain hash could be guessed back: six digits, names. */
public final class KeyedHash {

    private final SecretKey key;

    KeyedHash(SecretKey key) {
        this.key = key;
    }

    /** The parts are told apart: "a", "bc" is not "ab", "c". */
    public byte[] of(String... parts) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (var part : parts) {
                var bytes = part.getBytes(UTF_8);
                mac.update((bytes.length + ":").getBytes(UTF_8));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
