package de.boxenstopp.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTest {

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings.poll()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.firstDelay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.longestDelay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.refusals()).isEqualTo(3);
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void readsEveryProperty() {
        var settings = bind(Map.of(
                "poll", "1s",
                "lease", "3m",
                "first-delay", "2s",
                "longest-delay", "3s",
                "longest-pause", "4s",
                "refusals", "5",
                "keep", "6d"));

        assertThat(settings.from()).isEqualTo("a@b.example");
        assertThat(settings.publicUrl()).hasToString("https://b.example");
        assertThat(settings.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.firstDelay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.longestDelay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofSeconds(4));
        assertThat(settings.refusals()).isEqualTo(5);
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(6));
    }

    @Test
    void waitsLongerEachTimeAndNeverTooLong() {
        var settings = bind(Map.of());

        assertThat(settings.delayAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.delayAfter(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.delayAfter(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(settings.delayAfter(1000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> bind(Map.of("refusals", "0"))).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> bind(Map.of("longest-delay", "1s"))).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> bind(Map.of("lease", "0s"))).isInstanceOf(BindException.class);
    }

    private static NotificationSettings bind(Map<String, String> given) {
        var properties = new HashMap<String, String>();
        properties.put("boxenstopp.notifications.from", "a@b.example");
        properties.put("boxenstopp.notifications.public-url", "https://b.example");
        given.forEach((name, value) -> properties.put("boxenstopp.notifications." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("boxenstopp.notifications", NotificationSettings.class)
                .get();
    }
}
