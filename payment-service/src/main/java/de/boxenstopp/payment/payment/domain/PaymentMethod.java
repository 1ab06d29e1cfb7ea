package de.boxenstopp.payment.payment.domain;

/** How somebody paid. */
public enum PaymentMethod {
    UNKNOWN,
    CARD,
    APPLE_PAY,
    GOOGLE_PAY,
    PAYPAL,
    LINK
}
