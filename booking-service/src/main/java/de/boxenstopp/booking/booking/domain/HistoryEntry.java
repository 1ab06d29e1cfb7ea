package de.boxenstopp.booking.booking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a booking. Never changed once written.
 *
 * @param from null when the booking was placed, and where no status changed
 * @param to null where no status changed
 * @param reason a code
 * @param until the end of a hold, or of a way to pay
 */
public record HistoryEntry(
        Instant at,
        Kind kind,
        @Nullable BookingStatus from,
        @Nullable BookingStatus to,
        Actor actor,
        String reason,
        @Nullable Instant until) {

    public enum Kind {
        STATUS_CHANGED,
        SLOT_HELD,
        SLOT_RELEASED,
        PAYMENT_REQUESTED,
        PAYMENT_FAILED,
        PAYMENT_EXPIRED,
        PAYMENT_SUCCEEDED,
        PAYMENT_TURNED_AWAY,
        PAYMENT_REFUNDED,
        REFUND_FAILED,
        NOTIFICATION_SENT,
        NOTIFICATION_FAILED,
        RESCHEDULED
    }

    static HistoryEntry step(@Nullable BookingStatus from, BookingStatus to, Actor actor, Reason reason, Instant at) {
        return new HistoryEntry(at, Kind.STATUS_CHANGED, from, to, actor, reason.name(), null);
    }

    static HistoryEntry held(Instant until, Instant at) {
        return new HistoryEntry(at, Kind.SLOT_HELD, null, null, Actor.SYSTEM, Reason.PLACES_KEPT.name(), until);
    }

    /**
     * Somebody else's fact, which moves no booking.
     *
     * @param reason in the owner's words
     */
    public static HistoryEntry noted(Kind kind, String reason, Instant at, @Nullable Instant until) {
        return new HistoryEntry(at, kind, null, null, Actor.SYSTEM, reason, until);
    }

    static HistoryEntry rescheduled(Actor actor, Instant at) {
        return new HistoryEntry(at, Kind.RESCHEDULED, null, null, actor, Reason.CUSTOMER_REQUEST.name(), null);
    }

    /** @param reason in slot-service's words */
    static HistoryEntry released(String reason, Instant at) {
        return new HistoryEntry(at, Kind.SLOT_RELEASED, null, null, Actor.SYSTEM, reason, null);
    }
}
