package de.boxenstopp.slot.capacity;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What customers get while admins change things. */
record Desk(HoldPlaces holdPlaces, Calendar calendar) {

    UUID hold(SlotWindow pickup, SlotWindow comeback) {
        return hold(UUID.randomUUID(), pickup, comeback);
    }

    UUID hold(UUID booking, SlotWindow pickup, SlotWindow comeback) {
        holdPlaces.handle(new HoldPlaces.Command(new BookingId(booking), WITTEN, pickup.id(), comeback.id(), 120));
        return booking;
    }

    /** The code of the refusal, or the booking. */
    String outcome(SlotWindow pickup, SlotWindow comeback) {
        try {
            return hold(pickup, comeback).toString();
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    List<String> windows(String date) {
        var day = LocalDate.parse(date);
        return calendar.windowLoads(WITTEN, day, day).stream()
                .map(WindowLoad::window)
                .map(window -> "%s %s %d".formatted(window.kind(), window.start(), window.capacity()))
                .toList();
    }
}
