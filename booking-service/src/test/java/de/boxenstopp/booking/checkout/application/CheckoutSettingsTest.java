package de.boxenstopp.booking.checkout.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckoutSettingsTest {

    private static final String PUBLIC_URL = "https://boxenstopp.example";

    @Test
    void areAsTheProductSays() {
        assertThat(bound(Map.of()))
                .isEqualTo(new CheckoutSettings(
                        URI.create(PUBLIC_URL),
                        Duration.ofMinutes(35),
                        Duration.ofMinutes(2),
                        2,
                        Duration.ofMinutes(15)));
    }

    @Test
    void areSetByTheseNames() {
        assertThat(bound(Map.of(
                        "boxenstopp.checkout.lifetime", "40m",
                        "boxenstopp.checkout.hold-margin", "1m",
                        "boxenstopp.checkout.attempts", "3",
                        "boxenstopp.checkout.overdue", "1h")))
                .isEqualTo(new CheckoutSettings(
                        URI.create(PUBLIC_URL), Duration.ofMinutes(40), Duration.ofMinutes(1), 3, Duration.ofHours(1)));
    }

    @Test
    void refuseWhatMakesNoSense() {
        for (var nonsense : Map.of(
                        "lifetime",
                        "30m",
                        "hold-margin",
                        "-1s",
                        "attempts",
                        "0",
                        "public-url",
                        "https://x.example/path")
                .entrySet()) {
            assertThatExceptionOfType(BindException.class)
                    .as("%s", nonsense)
                    .isThrownBy(() -> bound(Map.of("boxenstopp.checkout." + nonsense.getKey(), nonsense.getValue())));
        }
    }

    private static CheckoutSettings bound(Map<String, String> properties) {
        var all = new HashMap<>(Map.of("boxenstopp.checkout.public-url", PUBLIC_URL));
        all.putAll(properties);
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("boxenstopp.checkout", CheckoutSettings.class)
                .get();
    }
}
