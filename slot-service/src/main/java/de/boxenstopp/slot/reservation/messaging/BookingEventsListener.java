package de.boxenstopp.slot.reservation.messaging;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.slot.reservation.application.ExpireHold;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of bookings, as far as it frees places. */
@Component
@KafkaListener(topics = "booking-events")
class BookingEventsListener {

    private final Inbox inbox;
    private final ReleasePlaces releasePlaces;
    private final ExpireHold expireHold;

    BookingEventsListener(Inbox inbox, ReleasePlaces releasePlaces, ExpireHold expireHold) {
        this.inbox = inbox;
        this.releasePlaces = releasePlaces;
        this.expireHold = expireHold;
    }

    @KafkaHandler
    @Transactional
    void on(BookingCancelled event) {
        if (inbox.isNew(event.getEventId())) {
            releasePlaces.handle(new BookingId(event.getBookingId()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingExpired event) {
        if (inbox.isNew(event.getEventId())) {
            expireHold.handle(new BookingId(event.getBookingId()));
        }
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
