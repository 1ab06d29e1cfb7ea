package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.payment.webhook.application.WebhookSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void haveDefaultsThatFindTroubleWithinAMinute() {
        assertThat(webhooks(Map.of()))
                .isEqualTo(new WebhookSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        6,
                        Duration.ofDays(30),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10)));
        assertThat(janitor(Map.of())).isEqualTo(new JanitorSettings(Duration.ofSeconds(2)));
    }

    @Test
    void canAllBeChanged() {
        assertThat(webhooks(Map.of(
                        "boxenstopp.payment.webhooks.poll", "2s",
                        "boxenstopp.payment.webhooks.lease", "40s",
                        "boxenstopp.payment.webhooks.at-once", "3",
                        "boxenstopp.payment.webhooks.keep", "7d",
                        "boxenstopp.payment.webhooks.sweep-every", "1m",
                        "boxenstopp.payment.webhooks.sweep-overlap", "5m")))
                .isEqualTo(new WebhookSettings(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(40),
                        3,
                        Duration.ofDays(7),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5)));
        assertThat(janitor(Map.of("boxenstopp.payment.janitor.every", "5s")))
                .isEqualTo(new JanitorSettings(Duration.ofSeconds(5)));
    }

    @Test
    void refuseWhatMakesNoSense() {
        for (var name : List.of("poll", "lease", "keep", "sweep-every", "sweep-overlap")) {
            assertThatExceptionOfType(BindException.class)
                    .as(name)
                    .isThrownBy(() -> webhooks(Map.of("boxenstopp.payment.webhooks." + name, "0s")));
        }
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> webhooks(Map.of("boxenstopp.payment.webhooks.at-once", "0")));
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> janitor(Map.of("boxenstopp.payment.janitor.every", "0s")));
    }

    private static WebhookSettings webhooks(Map<String, String> properties) {
        return bound(properties, "boxenstopp.payment.webhooks", WebhookSettings.class);
    }

    private static JanitorSettings janitor(Map<String, String> properties) {
        return bound(properties, "boxenstopp.payment.janitor", JanitorSettings.class);
    }

    private static <T> T bound(Map<String, String> properties, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, Bindable.of(type));
    }
}
