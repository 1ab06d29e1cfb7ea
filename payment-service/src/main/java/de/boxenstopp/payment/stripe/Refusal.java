package de.boxenstopp.payment.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** Stripe said no. The message names parameters and codes, no values: it may be logged. */
final class Refusal extends Exception {

    private final @Nullable String code;

    Refusal(StripeException refusal) {
        super("%s, code %s, parameter %s".formatted(kind(refusal), refusal.getCode(), parameter(refusal)), refusal);
        this.code = refusal.getCode();
    }

    @Nullable
    String code() {
        return code;
    }

    private static String kind(StripeException refusal) {
        return refusal.getClass().getSimpleName();
    }

    private static @Nullable String parameter(StripeException refusal) {
        return refusal instanceof InvalidRequestException invalid ? invalid.getParam() : null;
    }
}
