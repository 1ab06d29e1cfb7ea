package de.boxenstopp.slot.availability.application;

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

class LiveSettingsTest {

    private static final String PREFIX = "boxenstopp.availability.picture";

    @Test
    void keepThePromiseOfASecond() {
        assertThat(settings(Map.of())).isEqualTo(LiveCalendarFixture.USUAL);
    }

    @Test
    void canAllBeChanged() {
        assertThat(settings(Map.of(
                        PREFIX + ".refresh-after", "50ms",
                        PREFIX + ".longest-age", "500ms",
                        PREFIX + ".patience", "1s",
                        PREFIX + ".reread-after", "30s")))
                .isEqualTo(new LiveSettings(
                        Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({"refresh-after, -1ms", "longest-age, 1s", "patience, 0s", "reread-after, 0s", "reread-after, 3m"})
    void refuseWhatMakesNoSense(String property, String value) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(Map.of(PREFIX + "." + property, value)));
    }

    private static LiveSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(PREFIX, Bindable.of(LiveSettings.class));
    }
}
