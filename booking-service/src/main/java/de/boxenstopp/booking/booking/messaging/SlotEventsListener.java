package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.ExpireBooking;
import de.boxenstopp.booking.booking.application.NoteSlotFact;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotReleased;
import de.boxenstopp.kit.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Translates slot-service's facts. A hold is taken before its booking exists, so its facts may be ahead of us. */
@Component
@KafkaListener(topics = "slot-events")
class SlotEventsListener {

    private final Inbox inbox;
    private final ExpireBooking expireBooking;
    private final NoteSlotFact noteSlotFact;

    SlotEventsListener(Inbox inbox, ExpireBooking expireBooking, NoteSlotFact noteSlotFact) {
        this.inbox = inbox;
        this.expireBooking = expireBooking;
        this.noteSlotFact = noteSlotFact;
    }

    @KafkaHandler
    @Transactional
    public void on(SlotHoldExpired event) {
        if (inbox.isNew(event.getEventId())) {
            expireBooking.handle(new ExpireBooking.Command(
                    new BookingId(event.getBookingId()), event.getUntil(), ExpireBooking.Trigger.SLOT_FACT));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(SlotHeld event) {
        if (inbox.isNew(event.getEventId())) {
            noteSlotFact.held(new BookingId(event.getBookingId()), event.getUntil(), event.getOccurredAt());
        }
    }

    @KafkaHandler
    @Transactional
    public void on(SlotReleased event) {
        if (inbox.isNew(event.getEventId())) {
            noteSlotFact.released(
                    new BookingId(event.getBookingId()), event.getReasonCode().name(), event.getOccurredAt());
        }
    }

    /** Slot-service may publish facts that do not concern us. */
    @KafkaHandler(isDefault = true)
    public void ignore(Object event) {}
}
