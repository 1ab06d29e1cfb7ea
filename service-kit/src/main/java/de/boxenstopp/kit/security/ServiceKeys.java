package de.boxenstopp.kit.security;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Our own private key, and the public keys of everybody who may call us; read once, at start. */
final class ServiceKeys {

    private final ECPrivateKey own;
    private final Map<String, ECKey> known;

    private ServiceKeys(ECPrivateKey own, Map<String, ECKey> known) {
        this.own = own;
        this.known = known;
    }

    /** @throws UnusableKeys when files are missing or hold something else */
    static ServiceKeys read(SecuritySettings settings) {
        return new ServiceKeys(
                read("boxenstopp.security.key", settings.key(), ServiceKeys::privateKey),
                read("boxenstopp.security.public-keys", settings.publicKeys(), ServiceKeys::publicKeys));
    }

    ECPrivateKey own() {
        return own;
    }

    Optional<ECKey> of(String name) {
        return Optional.ofNullable(known.get(name));
    }

    private static <T> T read(String property, String path, Reading<T> reading) {
        if (path.isBlank()) {
            throw new UnusableKeys(property, "is not set");
        }
        try {
            return reading.from(Path.of(path));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new UnusableKeys(property, "cannot be used: " + unusable);
        }
    }

    private static ECPrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pem(file)));
        return (ECPrivateKey) key;
    }

    private static Map<String, ECKey> publicKeys(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            var keys = files.filter(file -> file.toString().endsWith(".pub"))
                    .collect(Collectors.toUnmodifiableMap(ServiceKeys::nameOf, ServiceKeys::publicKey));
            if (keys.isEmpty()) {
                throw new IOException("no *.pub in " + directory);
            }
            return keys;
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.pub$", "");
    }

    private static ECKey publicKey(Path file) {
        try {
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(pem(file)));
            return new ECKey.Builder(Curve.P_256, key).build();
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw new IllegalArgumentException(file + " holds no public key on P-256 in PEM", unusable);
        }
    }

    private static byte[] pem(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", ""));
    }

    private interface Reading<T> {

        T from(Path path) throws IOException, GeneralSecurityException;
    }
}
