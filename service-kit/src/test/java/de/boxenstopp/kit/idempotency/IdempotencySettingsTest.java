package de.boxenstopp.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdempotencySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new IdempotencySettings(
                        Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofDays(1), Duration.ofMinutes(10)));
    }

    @Test
    void isSetByTheseProperties() {
        assertThat(bound(Map.of(
                        "boxenstopp.idempotency.lease", "20s",
                        "boxenstopp.idempotency.patience", "1s",
                        "boxenstopp.idempotency.keep", "2d",
                        "boxenstopp.idempotency.purge-every", "1h")))
                .isEqualTo(new IdempotencySettings(
                        Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofDays(2), Duration.ofHours(1)));
    }

    private static IdempotencySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.idempotency", IdempotencySettings.class);
    }
}
