package de.boxenstopp.payment.payment.application;

/** Stripe refused a request before it did anything. */
public final class NeverRan extends RuntimeException {

    public NeverRan(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
