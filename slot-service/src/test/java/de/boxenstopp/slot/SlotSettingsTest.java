package de.boxenstopp.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.slot.calendar.domain.CalendarFixture;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.reservation.domain.ReservationFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SlotSettingsTest {

    @Test
    void areAsTheProductSays() {
        var settings = settings(Map.of());

        assertThat(settings.terms()).isEqualTo(CalendarFixture.terms());
        assertThat(settings.holdRules()).isEqualTo(ReservationFixture.holdRules());
        assertThat(settings.sweepDelay()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void canAllBeChanged() {
        var settings = settings(Map.ofEntries(
                Map.entry("boxenstopp.slots.lead-time", "24h"),
                Map.entry("boxenstopp.slots.horizon-days", "30"),
                Map.entry("boxenstopp.slots.return-horizon-days", "7"),
                Map.entry("boxenstopp.slots.drive", "20m"),
                Map.entry("boxenstopp.slots.buffer", "5m"),
                Map.entry("boxenstopp.slots.hold-time", "10m"),
                Map.entry("boxenstopp.slots.retake-notice", "6h"),
                Map.entry("boxenstopp.slots.longest-hold", "20m"),
                Map.entry("boxenstopp.slots.sweep-delay", "1s"),
                Map.entry("boxenstopp.slots.daily-cap", "0"),
                Map.entry("boxenstopp.slots.bays", "2"),
                Map.entry("boxenstopp.slots.capacity", "3"),
                Map.entry("boxenstopp.slots.weekday.open", "07:00-19:00"),
                Map.entry("boxenstopp.slots.weekday.windows", "07:00-09:00,17:00-19:00"),
                Map.entry("boxenstopp.slots.saturday.open", "09:00-12:00"),
                Map.entry("boxenstopp.slots.saturday.windows", "09:00-11:00")));

        assertThat(settings)
                .isEqualTo(new SlotSettings(
                        Duration.ofHours(24),
                        30,
                        7,
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(6),
                        Duration.ofMinutes(20),
                        Duration.ofSeconds(1),
                        0,
                        2,
                        3,
                        new SlotSettings.Weekday(
                                TimeSpan.of("07:00-19:00"),
                                List.of(TimeSpan.of("07:00-09:00"), TimeSpan.of("17:00-19:00"))),
                        new SlotSettings.Saturday(TimeSpan.of("09:00-12:00"), List.of(TimeSpan.of("09:00-11:00")))));
    }

    @Test
    void refuseWhatMakesNoSense() {
        for (var nonsense : List.of(
                Map.of("boxenstopp.slots.hold-time", "0s"),
                Map.of("boxenstopp.slots.lead-time", "-1h"),
                Map.of("boxenstopp.slots.longest-hold", "29m"),
                Map.of("boxenstopp.slots.sweep-delay", "0s"),
                Map.of("boxenstopp.slots.horizon-days", "0"),
                Map.of("boxenstopp.slots.return-horizon-days", "-1"),
                Map.of("boxenstopp.slots.capacity", "-1"),
                Map.of("boxenstopp.slots.weekday.open", "18:00-08:00"),
                Map.of("boxenstopp.slots.saturday.windows", "08:00-10:00,14:00-16:00"))) {
            assertThatExceptionOfType(BindException.class).as("%s", nonsense).isThrownBy(() -> settings(nonsense));
        }
    }

    @Test
    void failTheStartWhenAnyIsMisspelt() {
        new ApplicationContextRunner()
                .withUserConfiguration(OnlySettings.class)
                .withPropertyValues("boxenstopp.slots.leadtime-hours=24")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("boxenstopp.slots.leadtime-hours"));
    }

    private static SlotSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.slots", Bindable.of(SlotSettings.class));
    }

    @EnableConfigurationProperties(SlotSettings.class)
    static class OnlySettings {}
}
