package de.boxenstopp.booking.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BookingSettingsTest {

    private static final String WORKSHOP = "7f1c2a50-0000-4000-8000-000000058452";

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of("boxenstopp.booking.workshop-id", WORKSHOP)))
                .isEqualTo(new BookingSettings(
                        UUID.fromString(WORKSHOP),
                        Set.of("58452", "58453", "58454", "58455", "58456", "44", "45", "58"),
                        "2026-01",
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10)));
    }

    @Test
    void isSetByTheseNames() {
        assertThat(bound(Map.of(
                        "boxenstopp.booking.workshop-id", WORKSHOP,
                        "boxenstopp.booking.area-prefixes", "10,12",
                        "boxenstopp.booking.terms-version", "2027-02",
                        "boxenstopp.booking.claim-patience", "5s",
                        "boxenstopp.booking.expiry-grace", "1h")))
                .isEqualTo(new BookingSettings(
                        UUID.fromString(WORKSHOP),
                        Set.of("10", "12"),
                        "2027-02",
                        Duration.ofSeconds(5),
                        Duration.ofHours(1)));
    }

    private static BookingSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("boxenstopp.booking", BookingSettings.class)
                .get();
    }
}
