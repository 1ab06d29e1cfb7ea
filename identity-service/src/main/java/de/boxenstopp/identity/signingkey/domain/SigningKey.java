package de.boxenstopp.identity.signingkey.domain;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.UUID;

/**
 * A pair of keys (ES256).
 *
 * @param createdAt since when others can know it
 * @param signsFrom since when it signs, until another one does
 */
public record SigningKey(
        UUID id, ECPublicKey publicKey, ECPrivateKey privateKey, Instant createdAt, Instant signsFrom) {

    public static SigningKey generate(Instant now, Instant signsFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new SigningKey(
                    UUID.randomUUID(),
                    (ECPublicKey) pair.getPublic(),
                    (ECPrivateKey) pair.getPrivate(),
                    now,
                    signsFrom);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SigningKey signingFrom(Instant instant) {
        return new SigningKey(id, publicKey, privateKey, createdAt, instant);
    }

    @Override
    public String toString() {
        return "SigningKey[%s, signs from %s]".formatted(id, signsFrom);
    }
}
