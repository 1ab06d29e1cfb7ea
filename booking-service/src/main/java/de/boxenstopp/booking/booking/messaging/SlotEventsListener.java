package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.DecidePayment;
import de.boxenstopp.booking.booking.application.ExpireBooking;
import de.boxenstopp.booking.booking.application.NoteSlotFact;
import de.boxenstopp.booking.booking.domain.Alternative;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.events.slot.SlotBooked;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotLost;
import de.boxenstopp.events.slot.SlotReleased;
import de.boxenstopp.events.slot.SlotWindow;
import de.boxenstopp.kit.inbox.Inbox;
import java.util.Optional;
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
    private final DecidePayment decidePayment;

    SlotEventsListener(
            Inbox inbox, ExpireBooking expireBooking, NoteSlotFact noteSlotFact, DecidePayment decidePayment) {
        this.inbox = inbox;
        this.expireBooking = expireBooking;
        this.noteSlotFact = noteSlotFact;
        this.decidePayment = decidePayment;
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

    @KafkaHandler
    @Transactional
    public void on(SlotBooked event) {
        if (inbox.isNew(event.getEventId())) {
            decidePayment.gotPlaces(new BookingId(event.getBookingId()), new PaymentId(event.getPaymentId()));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(SlotLost event) {
        if (inbox.isNew(event.getEventId())) {
            decidePayment.gotNone(
                    new BookingId(event.getBookingId()),
                    new PaymentId(event.getPaymentId()),
                    event.getAlternatives().stream()
                            .flatMap(window -> alternative(window).stream())
                            .toList());
        }
    }

    /** Empty for a kind of window we do not know yet: better offer nothing than something wrong. */
    private static Optional<Alternative> alternative(SlotWindow offered) {
        var window = new Window(offered.getSlotId(), offered.getDate(), offered.getStart(), offered.getEnd());
        return switch (offered.getKind()) {
            case PICKUP -> Optional.of(new Alternative(Alternative.Kind.PICKUP, window));
            case RETURN -> Optional.of(new Alternative(Alternative.Kind.RETURN, window));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Slot-service may publish facts that do not concern us. */
    @KafkaHandler(isDefault = true)
    public void ignore(Object event) {}
}
