package de.boxenstopp.slot.capacity.web;

import de.boxenstopp.slot.capacity.application.CloseDays;
import de.boxenstopp.slot.capacity.application.Hit;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** @param bookings whose windows or work are on the closed days */
record ClosedDaysView(long version, List<LocalDate> closed, List<BookingView> bookings) {

    static ClosedDaysView of(CloseDays.Closed closed) {
        var bookings = closed.hits().stream()
                .collect(Collectors.groupingBy(Hit::booking, LinkedHashMap::new, Collectors.toList()));
        return new ClosedDaysView(
                closed.version(),
                closed.closed(),
                bookings.values().stream().map(BookingView::of).toList());
    }

    record BookingView(UUID bookingId, ReservationStatus status, List<HitView> hits) {

        static BookingView of(List<Hit> hits) {
            var first = hits.getFirst();
            return new BookingView(
                    first.booking().value(),
                    first.status(),
                    hits.stream().map(HitView::of).toList());
        }
    }

    /** @param start of the window; of work: of the day's hours */
    record HitView(Hit.What what, LocalDate date, String start, String end) {

        static HitView of(Hit hit) {
            return new HitView(
                    hit.what(), hit.date(), hit.start().toString(), hit.end().toString());
        }
    }
}
