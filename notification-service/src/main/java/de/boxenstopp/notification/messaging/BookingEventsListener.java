package de.boxenstopp.notification.messaging;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.BookingCreated;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.notification.booking.BookingRef;
import de.boxenstopp.notification.notice.TellCustomers;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of bookings. */
@Component
@KafkaListener(topics = "booking-events")
class BookingEventsListener {

    private final Inbox inbox;
    private final TellCustomers tellCustomers;

    BookingEventsListener(Inbox inbox, TellCustomers tellCustomers) {
        this.inbox = inbox;
        this.tellCustomers = tellCustomers;
    }

    @KafkaHandler
    @Transactional
    void on(BookingCreated event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.created(
                    new BookingRef(event.getBookingId(), event.getBookingNumber(), event.getCustomerId()),
                    BookingFacts.visit(
                            event.getPickupWindow(), event.getReturnWindow(), event.getVehicle(), event.getLines()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingConfirmed event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.confirmed(
                    new BookingRef(event.getBookingId(), event.getBookingNumber(), event.getCustomerId()),
                    BookingFacts.visit(
                            event.getPickupWindow(), event.getReturnWindow(), event.getVehicle(), event.getLines()),
                    event.getPaymentId());
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingExpired event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.expired(
                    new BookingRef(event.getBookingId(), event.getBookingNumber(), event.getCustomerId()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingCancelled event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.cancelled(
                    new BookingRef(event.getBookingId(), event.getBookingNumber(), event.getCustomerId()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(PaymentTurnedAway event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.turnedAway(
                    new BookingRef(event.getBookingId(), event.getBookingNumber(), event.getCustomerId()),
                    event.getPaymentId(),
                    BookingFacts.news(event));
        }
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
