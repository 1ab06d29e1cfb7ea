package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.booking.BookingRef;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.booking.Window;
import de.boxenstopp.notification.customer.Recipient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

public final class NoticeFixture {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private NoticeFixture() {}

    static Notice confirmed(Recipient recipient) {
        return notice(new News.Confirmed(), recipient);
    }

    static Notice paymentFailed(String reason, Recipient recipient) {
        return notice(new News.PaymentFailed(reason), recipient);
    }

    static Notice turnedAway(String reason, Recipient recipient, Window... alternatives) {
        var offered = List.of(alternatives).stream()
                .map(window -> new News.Alternative("PICKUP", window))
                .toList();
        return notice(new News.TurnedAway(reason, 103_246, offered), recipient);
    }

    static Recipient anna(Language language) {
        return new Recipient("Anna", "Müller", "anna@example.org", language);
    }

    static Window window(LocalDate date, int hour) {
        return new Window(date, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0));
    }

    private static Notice notice(News news, Recipient recipient) {
        return new Notice(
                UUID.fromString("11111111-1111-4111-8111-111111111111"),
                news,
                new BookingRef(
                        UUID.fromString("22222222-2222-4222-8222-222222222222"), "BX-2026-7K4M2Q", UUID.randomUUID()),
                recipient,
                new Visit(
                        window(MONDAY, 8),
                        window(MONDAY.plusDays(1), 16),
                        new Visit.Vehicle("Volkswagen", "Golf <GTI>", 2018),
                        List.of(new Visit.Line("INSPECTION", 78_346), new Visit.Line("BRAKES_FRONT", 24_900))),
                new Invoice("RE-2026-0001", LocalDate.of(2026, 11, 21), 16_484, 103_246),
                1,
                0);
    }
}
