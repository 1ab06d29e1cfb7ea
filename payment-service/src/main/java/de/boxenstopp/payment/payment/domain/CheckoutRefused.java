package de.boxenstopp.payment.payment.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** What became of the payment, or of its booking, forbids the checkout. */
public final class CheckoutRefused extends RuleViolation {

    private CheckoutRefused(String code) {
        super(Kind.CONFLICT, code);
    }

    /** The payment is known with another content. */
    public static CheckoutRefused different() {
        return new CheckoutRefused("payment-differs");
    }

    /** Money for the booking has come or is under way. */
    public static CheckoutRefused succeeded() {
        return new CheckoutRefused("payment-succeeded");
    }

    /** The customer could have paid and did not. */
    public static CheckoutRefused closed() {
        return new CheckoutRefused("checkout-closed");
    }

    /** It is proven that the customer was never given this way to pay. */
    public static CheckoutRefused neverOpened() {
        return new CheckoutRefused("checkout-never-opened");
    }

    public static CheckoutRefused anotherOpen() {
        return new CheckoutRefused("another-checkout-open");
    }

    /** Cancelled, expired or confirmed, as far as we know. */
    public static CheckoutRefused bookingEnded() {
        return new CheckoutRefused("booking-ended");
    }
}
