package de.boxenstopp.slot.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamSettingsTest {

    private static final String PREFIX = "boxenstopp.availability.stream";

    @Test
    void haveRoomForThousands() {
        assertThat(settings(Map.of()))
                .isEqualTo(new StreamSettings(
                        3_000, 32, Duration.ofMillis(200), Duration.ofSeconds(15), Duration.ofMinutes(1)));
    }

    @Test
    void canAllBeChanged() {
        assertThat(settings(Map.of(
                        PREFIX + ".most-listeners", "10",
                        PREFIX + ".most-channels", "2",
                        PREFIX + ".pace", "100ms",
                        PREFIX + ".heartbeat", "5s",
                        PREFIX + ".keep-for", "0s")))
                .isEqualTo(new StreamSettings(10, 2, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"most-listeners, -1", "most-channels, -1", "pace, 0s", "pace, 1s", "heartbeat, 0s", "keep-for, -1s"})
    void refuseWhatMakesNoSense(String property, String value) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(Map.of(PREFIX + "." + property, value)));
    }

    private static StreamSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(PREFIX, Bindable.of(StreamSettings.class));
    }
}
