package de.boxenstopp.simulators.stripe.api;

import java.util.Arrays;
import java.util.Optional;

/** Stripe's test cards, and what the bank says to them. */
enum TestCard {
    VISA("4242424242424242", "visa"),
    MASTERCARD("5555555555554444", "mastercard"),
    DECLINED("4000000000000002", "visa"),
    INSUFFICIENT_FUNDS("4000000000009995", "visa"),
    AUTHENTICATION_ONCE("4000002500003155", "visa"),
    AUTHENTICATION_ALWAYS("4000002760003184", "visa"),
    DECLINED_LATER("4000000000000341", "visa"),
    REFUND_PENDING("4000000000007726", "visa"),
    REFUND_FAILS("4000000000005126", "visa");

    private final String number;
    private final String brand;

    TestCard(String number, String brand) {
        this.number = number;
        this.brand = brand;
    }

    static Optional<TestCard> withNumber(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst();
    }

    String brand() {
        return brand;
    }

    String last4() {
        return number.substring(12);
    }

    /** @param cardIsKept the payment also sets the card up for later */
    Verdict onSession(boolean cardIsKept, boolean authenticated) {
        return switch (this) {
            case VISA, MASTERCARD, REFUND_PENDING, REFUND_FAILS -> Verdict.APPROVED;
            case DECLINED -> Verdict.GENERIC_DECLINE;
            case INSUFFICIENT_FUNDS -> Verdict.INSUFFICIENT_FUNDS;
            case AUTHENTICATION_ONCE, AUTHENTICATION_ALWAYS ->
                authenticated ? Verdict.APPROVED : Verdict.AUTHENTICATION_NEEDED;
            case DECLINED_LATER -> cardIsKept ? Verdict.APPROVED : Verdict.GENERIC_DECLINE;
        };
    }

    /** @param setUp its holder has agreed to later payments, and the bank knows */
    Verdict offSession(boolean setUp) {
        return switch (this) {
            case VISA, MASTERCARD, REFUND_PENDING, REFUND_FAILS -> Verdict.APPROVED;
            case DECLINED, DECLINED_LATER -> Verdict.GENERIC_DECLINE;
            case INSUFFICIENT_FUNDS -> Verdict.INSUFFICIENT_FUNDS;
            case AUTHENTICATION_ONCE -> setUp ? Verdict.APPROVED : Verdict.AUTHENTICATION_REQUIRED;
            case AUTHENTICATION_ALWAYS -> Verdict.AUTHENTICATION_REQUIRED;
        };
    }
}
