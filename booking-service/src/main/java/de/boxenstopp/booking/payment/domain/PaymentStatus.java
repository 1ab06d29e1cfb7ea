package de.boxenstopp.booking.payment.domain;

/** How far a payment is, in the order of its life: it never goes back, whatever is told late. */
public enum PaymentStatus {
    /** The customer was shown where to pay. */
    OPEN,
    /** Declined; the same checkout can still be paid. */
    FAILED,
    EXPIRED,
    PAID,
    /** Turned away by us: all of it is on its way back. */
    REFUND_PENDING,
    /** It did not get back; payment-service and people go on trying. */
    REFUND_FAILED,
    REFUNDED;

    boolean isAfter(PaymentStatus other) {
        return compareTo(other) > 0;
    }
}
