package de.boxenstopp.slot.reservation.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.PLAN;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aReservation;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OccupancyTest {

    private final Map<LocalDate, WorkshopDay> days = new HashMap<>(Map.of(MONDAY, day(MONDAY), TUESDAY, day(TUESDAY)));

    @Test
    void leavesRoomForTheLastPlaces() {
        var occupancy = new Occupancy(days, taken(3), taken(3), 15, Map.of(MONDAY, 2400 - 120));

        assertThat(occupancy.shortage(aVisit(), PLAN, null)).isEmpty();
    }

    @Test
    void hasNoRoomInAFullPickupWindow() {
        assertThat(new Occupancy(days, taken(4), taken(4), 0, Map.of()).shortage(aVisit(), PLAN, null))
                .contains(Shortage.PICKUP_TAKEN);
    }

    @Test
    void hasNoRoomInAFullReturnWindow() {
        assertThat(new Occupancy(days, taken(0), taken(4), 0, Map.of()).shortage(aVisit(), PLAN, null))
                .contains(Shortage.RETURN_TAKEN);
    }

    @Test
    void hasNoRoomBeyondTheDailyCap() {
        assertThat(new Occupancy(days, taken(0), taken(0), 16, Map.of()).shortage(aVisit(), PLAN, null))
                .contains(Shortage.DAY_FULL);
    }

    @Test
    void hasNoRoomWhenADayTakesNoBookingsAtAll() {
        var usual = day(MONDAY);
        days.put(MONDAY, new WorkshopDay(MONDAY, usual.opens(), usual.closes(), usual.bays(), 0, null));

        assertThat(empty().shortage(aVisit(), PLAN, null)).contains(Shortage.DAY_FULL);
    }

    @Test
    void hasNoRoomInFullBays() {
        assertThat(new Occupancy(days, taken(0), taken(0), 0, Map.of(MONDAY, 2400 - 119))
                        .shortage(aVisit(), PLAN, null))
                .contains(Shortage.WORKSHOP_FULL);
    }

    @Test
    void hasNoRoomOnClosedDays() {
        days.put(TUESDAY, closedDay(TUESDAY));

        assertThat(empty().shortage(aVisit(), PLAN, null)).contains(Shortage.RETURN_CLOSED);

        days.put(MONDAY, closedDay(MONDAY));

        assertThat(empty().shortage(aVisit(), PLAN, null)).contains(Shortage.PICKUP_CLOSED);
    }

    @Test
    void keepsWhatAMovingReservationHasAlready() {
        var moving = aReservation(ReservationStatus.FIRM);
        var sameDayLaterReturn = new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "16:00"), 120);
        var everythingElseFull = new Occupancy(days, taken(4), taken(3), 16, Map.of(MONDAY, 2400));

        assertThat(everythingElseFull.shortage(sameDayLaterReturn, PLAN, moving))
                .isEmpty();
    }

    @Test
    void hasNoRoomForAMoveIntoAFullWindow() {
        var moving = aReservation(ReservationStatus.FIRM);
        var laterReturn = new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "16:00"), 120);
        var laterPickup = new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "08:00"), 120);

        assertThat(new Occupancy(days, taken(0), taken(4), 0, Map.of()).shortage(laterReturn, PLAN, moving))
                .contains(Shortage.RETURN_TAKEN);
        assertThat(new Occupancy(days, taken(4), taken(0), 0, Map.of()).shortage(laterPickup, PLAN, moving))
                .contains(Shortage.PICKUP_TAKEN);
    }

    @Test
    void countsAMoveWithinTheDayAsNoNewBooking() {
        var moving = aReservation(ReservationStatus.FIRM);
        var laterPickup = new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "08:00"), 120);
        var dayIsFull = new Occupancy(days, taken(0), taken(0), 16, Map.of());

        assertThat(dayIsFull.shortage(laterPickup, PLAN, moving)).isEmpty();
    }

    private Occupancy empty() {
        return new Occupancy(days, taken(0), taken(0), 0, Map.of());
    }

    private static Occupancy.Taken taken(int places) {
        return new Occupancy.Taken(4, places);
    }
}
