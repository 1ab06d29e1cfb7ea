package de.boxenstopp.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Keys and tokens for tests. Every Spring test finds the key files of all services where the settings look for them,
 * and accepts the end users' tokens made here.
 */
public final class TestKeys {

    /** How identity-service's key is called here; its tokens are those of end users. */
    public static final String USERS = "users";

    private static final List<String> NAMES = List.of(
            "booking",
            "payment",
            "slot",
            "dispatch",
            "workshop",
            "odoo-sync",
            "identity",
            "notification",
            "gateway",
            "ops",
            "kit");

    private static final Map<String, ECKey> KEYS = new ConcurrentHashMap<>();
    private static final Path FOLDER = written();

    private TestKeys() {}

    /** Where the key files are. */
    public static Path folder() {
        return FOLDER;
    }

    /** What {@code from} shows to {@code to} when it calls {@code /internal/**}. */
    public static String serviceToken(String from, String to) {
        var now = Clock.systemUTC().instant();
        return sign(
                from, claims(from, to, now, now.plus(Duration.ofSeconds(60))).build());
    }

    /** What the gateway shows to every service for somebody who is signed in. */
    public static String userToken(String subject, String role, Map<String, ?> furtherClaims) {
        var now = Clock.systemUTC().instant();
        var claims = claims("https://boxenstopp.example/identity", "boxenstopp", now, now.plus(Duration.ofMinutes(5)))
                .subject(subject)
                .claim("role", role);
        furtherClaims.forEach(claims::claim);
        return sign(USERS, claims.build());
    }

    public static JWTClaimsSet.Builder claims(String issuer, String audience, Instant from, Instant to) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(from))
                .expirationTime(Date.from(to));
    }

    /** Any token at all, signed with the key of that name; unknown names get a key that nobody knows. */
    public static String sign(String name, JWTClaimsSet claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(key(name)));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private static ECKey key(String name) {
        return KEYS.computeIfAbsent(name, _ -> {
            try {
                return new ECKeyGenerator(Curve.P_256).generate();
            } catch (JOSEException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Path written() {
        try {
            var folder = Files.createTempDirectory("test-keys");
            folder.toFile().deleteOnExit();
            for (var name : NAMES) {
                write(
                        folder.resolve(name + ".pem"),
                        pem("PRIVATE KEY", key(name).toECPrivateKey()));
                write(folder.resolve(name + ".pub"), pem("PUBLIC KEY", key(name).toECPublicKey()));
            }
            write(folder.resolve("jwks.json"), new JWKSet(key(USERS).toPublicJWK()).toString());
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.writeString(file, content);
        file.toFile().deleteOnExit();
    }

    private static String pem(String type, Key key) {
        var base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, base64, type);
    }

    /** Named in META-INF/spring.factories. */
    static final class EverySpringTest implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> configuration) {
            return new Customizer();
        }
    }

    /** A record, as equal customizers let tests share a context. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var environment = context.getEnvironment();
            var service = environment.getProperty("spring.application.name", "kit-service");
            TestPropertyValues.of(
                            "boxenstopp.security.key=" + FOLDER.resolve(service.replaceFirst("-service$", "") + ".pem"),
                            "boxenstopp.security.public-keys=" + FOLDER,
                            "boxenstopp.security.users.jwk-set-uri="
                                    + FOLDER.resolve("jwks.json").toUri())
                    .applyTo(environment);
        }
    }
}
