package de.boxenstopp.booking.booking.domain;

import java.util.Set;

/** The whole life of a booking, readable in one place. */
public enum BookingStatus {
    PENDING_PAYMENT,
    CONFIRMED,
    PICKUP_ASSIGNED,
    PICKED_UP,
    AT_WORKSHOP,
    IN_SERVICE,
    READY_FOR_RETURN,
    RETURN_ASSIGNED,
    RETURNED,
    CANCELLED,
    EXPIRED,
    NO_SHOW;

    Set<BookingStatus> successors() {
        return switch (this) {
            case PENDING_PAYMENT -> Set.of(CONFIRMED, CANCELLED, EXPIRED);
            case CONFIRMED -> Set.of(PICKUP_ASSIGNED, CANCELLED);
            case PICKUP_ASSIGNED -> Set.of(PICKED_UP, CANCELLED, NO_SHOW);
            case PICKED_UP -> Set.of(AT_WORKSHOP);
            case AT_WORKSHOP -> Set.of(IN_SERVICE);
            case IN_SERVICE -> Set.of(READY_FOR_RETURN);
            case READY_FOR_RETURN -> Set.of(RETURN_ASSIGNED);
            case RETURN_ASSIGNED -> Set.of(RETURNED);
            case EXPIRED -> Set.of(CONFIRMED); // the money came late, and the same places were still free
            case RETURNED, CANCELLED, NO_SHOW -> Set.of();
        };
    }

    /** Paid, and the car still with its customer. */
    public boolean isReschedulable() {
        return switch (this) {
            case CONFIRMED, PICKUP_ASSIGNED -> true;
            case PENDING_PAYMENT,
                    PICKED_UP,
                    AT_WORKSHOP,
                    IN_SERVICE,
                    READY_FOR_RETURN,
                    RETURN_ASSIGNED,
                    RETURNED,
                    CANCELLED,
                    EXPIRED,
                    NO_SHOW -> false;
        };
    }

    /** The car will be fetched, or was. */
    public boolean hasAppointment() {
        return switch (this) {
            case CONFIRMED,
                    PICKUP_ASSIGNED,
                    PICKED_UP,
                    AT_WORKSHOP,
                    IN_SERVICE,
                    READY_FOR_RETURN,
                    RETURN_ASSIGNED,
                    RETURNED -> true;
            case PENDING_PAYMENT, CANCELLED, EXPIRED, NO_SHOW -> false;
        };
    }

    /** Nothing is to come, but for late money. */
    public boolean hasEnded() {
        return switch (this) {
            case RETURNED, CANCELLED, EXPIRED, NO_SHOW -> true;
            case PENDING_PAYMENT,
                    CONFIRMED,
                    PICKUP_ASSIGNED,
                    PICKED_UP,
                    AT_WORKSHOP,
                    IN_SERVICE,
                    READY_FOR_RETURN,
                    RETURN_ASSIGNED -> false;
        };
    }

    /** The coarse status for whoever needs no more. */
    public PublicStatus publicStatus() {
        return switch (this) {
            case PENDING_PAYMENT -> PublicStatus.PENDING;
            case CONFIRMED, PICKUP_ASSIGNED -> PublicStatus.CONFIRMED;
            case PICKED_UP, AT_WORKSHOP, IN_SERVICE, READY_FOR_RETURN, RETURN_ASSIGNED -> PublicStatus.IN_PROGRESS;
            case RETURNED -> PublicStatus.COMPLETED;
            case CANCELLED, EXPIRED, NO_SHOW -> PublicStatus.CANCELLED;
        };
    }
}
