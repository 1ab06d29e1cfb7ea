package de.boxenstopp.kit.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key file with the private key that this service's tokens are signed with (PKCS#8 PEM, EC P-256)
 * @param publicKeys directory with {@code <name>.pub} (X.509 PEM) for each service and for {@code ops}
 * @param users where end users' tokens come from
 */
@ConfigurationProperties(prefix = "boxenstopp.security", ignoreUnknownFields = false)
record SecuritySettings(
        @DefaultValue("") String key,
        @DefaultValue("") String publicKeys,
        @DefaultValue Users users) {

    /**
     * @param patience how long a known key may be used when identity-service does not answer any more
     */
    record Users(
            @DefaultValue("http://localhost:8087/.well-known/jwks.json")
            URI jwkSetUri,

            @DefaultValue("https://boxenstopp.example/identity")
            String issuer,

            @DefaultValue("boxenstopp") String audience,
            @DefaultValue("4h") Duration patience) {}
}
