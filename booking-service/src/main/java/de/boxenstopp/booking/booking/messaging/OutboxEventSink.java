package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.EventSink;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class OutboxEventSink implements EventSink {

    private static final String TOPIC = "booking-events";

    private final Outbox outbox;

    OutboxEventSink(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void record(BookingEvent event) {
        outbox.append(TOPIC, event.subject().id().value(), BookingEventMapper.contractFor(event));
    }
}
