package de.boxenstopp.notification.messaging;

import de.boxenstopp.events.notification.Channel;
import de.boxenstopp.events.notification.DeliveryFailure;
import de.boxenstopp.events.notification.NotificationFailed;
import de.boxenstopp.events.notification.NotificationSent;
import de.boxenstopp.kit.outbox.Outbox;
import de.boxenstopp.notification.notice.Notice;
import de.boxenstopp.notification.notice.NoticeEvents;
import de.boxenstopp.notification.sending.Outcome;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OutboxNoticeEvents implements NoticeEvents {

    private static final String TOPIC = "notification-events";

    private final Outbox outbox;
    private final Clock clock;

    OutboxNoticeEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void sent(Notice notice) {
        var booking = notice.booking();
        outbox.append(
                TOPIC,
                booking.id(),
                NotificationSent.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setSubjectId(booking.id())
                        .setBookingId(booking.id())
                        .setCustomerId(booking.customerId())
                        .setNotificationId(notice.id())
                        .setKind(notice.news().kind().name())
                        .setChannel(Channel.EMAIL)
                        .build());
    }

    @Override
    public void failed(Notice notice, Outcome.Refused.Reason reason) {
        var booking = notice.booking();
        outbox.append(
                TOPIC,
                booking.id(),
                NotificationFailed.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setSubjectId(booking.id())
                        .setBookingId(booking.id())
                        .setCustomerId(booking.customerId())
                        .setNotificationId(notice.id())
                        .setKind(notice.news().kind().name())
                        .setChannel(Channel.EMAIL)
                        .setReasonCode(contract(reason))
                        .build());
    }

    private static DeliveryFailure contract(Outcome.Refused.Reason reason) {
        return switch (reason) {
            case RECIPIENT_UNKNOWN -> DeliveryFailure.RECIPIENT_UNKNOWN;
            case RECIPIENT_REFUSED -> DeliveryFailure.RECIPIENT_REFUSED;
            case CANNOT_BE_WRITTEN -> DeliveryFailure.GAVE_UP;
        };
    }
}
