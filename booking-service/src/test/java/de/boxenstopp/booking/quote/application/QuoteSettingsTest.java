package de.boxenstopp.booking.quote.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QuoteSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of())).isEqualTo(new QuoteSettings(Duration.ofMinutes(30), Duration.ofDays(2)));
    }

    @Test
    void isSetByTheseNames() {
        assertThat(bound(Map.of("boxenstopp.quote.validity", "10m", "boxenstopp.quote.keep-unused", "1d")))
                .isEqualTo(new QuoteSettings(Duration.ofMinutes(10), Duration.ofDays(1)));
    }

    private static QuoteSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.quote", QuoteSettings.class);
    }
}
