package de.boxenstopp.slot.reservation.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.holdRules;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class HoldRulesTest {

    @Test
    void allowTakingPlacesAgainUntilTwelveHoursBefore() {
        var window = pickup(MONDAY, "08:00");

        assertThat(holdRules().allowRetaking(window, at(MONDAY.minusDays(1), "20:00")))
                .isTrue();
        assertThat(holdRules().allowRetaking(window, at(MONDAY.minusDays(1), "20:01")))
                .isFalse();
    }

    @Test
    void measureThoseTwelveHoursWhenClocksChangeInBetween() {
        var onSunday = new SlotWindow(
                pickup(MONDAY, "08:00").id(),
                WITTEN,
                WindowKind.PICKUP,
                LocalDate.of(2026, 10, 25),
                LocalTime.of(8, 0),
                LocalTime.of(10, 0),
                4);

        assertThat(holdRules().allowRetaking(onSunday, at(LocalDate.of(2026, 10, 24), "21:00")))
                .isTrue();
        assertThat(holdRules().allowRetaking(onSunday, at(LocalDate.of(2026, 10, 24), "21:01")))
                .isFalse();
    }
}
