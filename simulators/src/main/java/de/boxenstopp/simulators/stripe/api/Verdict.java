package de.boxenstopp.simulators.stripe.api;

/** What the bank says. A decline has Stripe's code, the bank's reason, and a sentence for the customer. */
enum Verdict {
    APPROVED("", "", ""),
    /** The customer is there and can be asked. */
    AUTHENTICATION_NEEDED("", "", ""),
    GENERIC_DECLINE("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    /** The customer is not there to be asked. */
    AUTHENTICATION_REQUIRED(
            "authentication_required",
            "authentication_required",
            "Your card was declined. This transaction requires authentication."),
    AUTHENTICATION_FAILED(
            "payment_intent_authentication_failure",
            "",
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.");

    private final String code;
    private final String declineCode;
    private final String message;

    Verdict(String code, String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    String code() {
        return code;
    }

    String declineCode() {
        return declineCode;
    }

    String message() {
        return message;
    }
}
