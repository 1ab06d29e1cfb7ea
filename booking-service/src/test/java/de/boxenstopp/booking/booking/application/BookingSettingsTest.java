package de.boxenstopp.booking.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BookingSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new BookingSettings(
                        "2026-01",
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        Duration.ofHours(24),
                        Duration.ofMinutes(1)));
    }

    @Test
    void isSetByTheseNames() {
        assertThat(bound(Map.of(
                        "boxenstopp.booking.terms-version", "2027-02",
                        "boxenstopp.booking.claim-patience", "5s",
                        "boxenstopp.booking.expiry-grace", "1h",
                        "boxenstopp.booking.reschedule-notice", "48h",
                        "boxenstopp.booking.reschedule-patience", "2m")))
                .isEqualTo(new BookingSettings(
                        "2027-02",
                        Duration.ofSeconds(5),
                        Duration.ofHours(1),
                        Duration.ofHours(48),
                        Duration.ofMinutes(2)));
    }

    private static BookingSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.booking", BookingSettings.class);
    }
}
