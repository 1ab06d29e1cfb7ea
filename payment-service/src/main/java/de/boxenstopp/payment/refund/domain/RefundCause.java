package de.boxenstopp.payment.refund.domain;

/** Why money goes back. There is one refund per payment and purpose, whatever the cause within it. */
public enum RefundCause {
    TURNED_AWAY(Purpose.TURNED_AWAY),
    CANCELLED_BY_CUSTOMER(Purpose.CANCELLATION),
    CANCELLED_BY_US(Purpose.CANCELLATION);

    public enum Purpose {
        TURNED_AWAY,
        CANCELLATION
    }

    private final Purpose purpose;

    RefundCause(Purpose purpose) {
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }
}
