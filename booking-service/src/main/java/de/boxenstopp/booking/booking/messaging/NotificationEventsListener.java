package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.NoteNotification;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.booking.booking.domain.HistoryEntry.Kind;
import de.boxenstopp.events.notification.NotificationFailed;
import de.boxenstopp.events.notification.NotificationSent;
import de.boxenstopp.kit.inbox.Inbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was told what about a booking; what concerns no booking is not ours. */
@Component
@KafkaListener(topics = "notification-events")
class NotificationEventsListener {

    private final Inbox inbox;
    private final NoteNotification noteNotification;

    NotificationEventsListener(Inbox inbox, NoteNotification noteNotification) {
        this.inbox = inbox;
        this.noteNotification = noteNotification;
    }

    @KafkaHandler
    @Transactional
    public void on(NotificationSent event) {
        note(
                event.getEventId(),
                event.getBookingId(),
                HistoryEntry.noted(Kind.NOTIFICATION_SENT, event.getKind(), event.getOccurredAt(), null));
    }

    @KafkaHandler
    @Transactional
    public void on(NotificationFailed event) {
        note(
                event.getEventId(),
                event.getBookingId(),
                HistoryEntry.noted(Kind.NOTIFICATION_FAILED, event.getKind(), event.getOccurredAt(), null));
    }

    @KafkaHandler(isDefault = true)
    public void ignore(Object event) {}

    private void note(UUID eventId, @Nullable UUID booking, HistoryEntry entry) {
        if (booking != null && inbox.isNew(eventId)) {
            noteNotification.handle(new BookingId(booking), entry);
        }
    }
}
