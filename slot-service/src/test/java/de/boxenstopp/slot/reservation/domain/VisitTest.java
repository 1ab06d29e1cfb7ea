package de.boxenstopp.slot.reservation.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.PLAN;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void needsAWindowOfEachKind() {
        refused("wrong-slot-kind", () -> new Visit(pickup(MONDAY, "08:00"), pickup(TUESDAY, "08:00"), 60));
        refused("wrong-slot-kind", () -> new Visit(comeback(MONDAY, "08:00"), comeback(TUESDAY, "08:00"), 60));
    }

    @Test
    void needsTheDaysOfItsWindowsAndOfItsWorkInOrder() {
        var visit = new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY.plusDays(2), "08:00"), 120);

        assertThat(visit.days(PLAN)).containsExactly(MONDAY, TUESDAY.plusDays(2));
    }

    @Test
    void isRefusedWithinTheLeadTime() {
        refused("lead-time", () -> aVisit().checkPickup(rules(), at(MONDAY.minusDays(2), "08:01")));
    }

    @Test
    void isRefusedBeyondTheHorizon() {
        refused("beyond-horizon", () -> aVisit().checkPickup(rules(), at(MONDAY.minusDays(61), "12:00")));
        refused("beyond-horizon", () -> aVisit().checkReturn(rules(), at(TUESDAY.minusDays(75), "12:00")));
    }

    @Test
    void isRefusedWhenTheReturnLiesInThePast() {
        refused("slot-past", () -> aVisit().checkReturn(rules(), at(TUESDAY, "08:01")));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(PlacesUnacceptable.class)
                .isThrownBy(act)
                .extracting(PlacesUnacceptable::code)
                .isEqualTo(code);
    }
}
