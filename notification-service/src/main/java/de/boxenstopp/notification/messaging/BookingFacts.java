package de.boxenstopp.notification.messaging;

import de.boxenstopp.events.booking.AlternativeWindow;
import de.boxenstopp.events.booking.BookingLine;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.Vehicle;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.booking.Window;
import de.boxenstopp.notification.notice.News;
import java.util.List;

/** Translates the parts that several facts share. */
final class BookingFacts {

    private BookingFacts() {}

    static Visit visit(
            de.boxenstopp.events.booking.Window pickup,
            de.boxenstopp.events.booking.Window comeback,
            Vehicle vehicle,
            List<BookingLine> lines) {
        return new Visit(
                window(pickup),
                window(comeback),
                new Visit.Vehicle(vehicle.getBrand(), vehicle.getModel(), vehicle.getYear()),
                lines.stream()
                        .map(line -> new Visit.Line(line.getService(), line.getGrossCents()))
                        .toList());
    }

    static News.TurnedAway news(PaymentTurnedAway event) {
        return new News.TurnedAway(
                event.getReasonCode().name(),
                event.getRefundCents(),
                event.getAlternatives().stream().map(BookingFacts::alternative).toList());
    }

    private static News.Alternative alternative(AlternativeWindow window) {
        return new News.Alternative(
                window.getKind().name(), new Window(window.getDate(), window.getStart(), window.getEnd()));
    }

    private static Window window(de.boxenstopp.events.booking.Window window) {
        return new Window(window.getDate(), window.getStart(), window.getEnd());
    }
}
