package de.boxenstopp.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecuritySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new SecuritySettings(
                        "",
                        "",
                        new SecuritySettings.Users(
                                URI.create("http://localhost:8087/.well-known/jwks.json"),
                                "https://boxenstopp.example/identity",
                                "boxenstopp",
                                Duration.ofHours(4))));
    }

    @Test
    void isSetByTheseProperties() {
        assertThat(bound(Map.of(
                        "boxenstopp.security.key", "a.pem",
                        "boxenstopp.security.public-keys", "keys",
                        "boxenstopp.security.users.jwk-set-uri", "http://identity/keys",
                        "boxenstopp.security.users.issuer", "somebody",
                        "boxenstopp.security.users.audience", "us",
                        "boxenstopp.security.users.patience", "1h")))
                .isEqualTo(new SecuritySettings(
                        "a.pem",
                        "keys",
                        new SecuritySettings.Users(
                                URI.create("http://identity/keys"), "somebody", "us", Duration.ofHours(1))));
    }

    private static SecuritySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.security", SecuritySettings.class);
    }
}
