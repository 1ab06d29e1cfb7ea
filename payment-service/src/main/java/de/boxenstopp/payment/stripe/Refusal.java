package de.boxenstopp.payment.stripe;

import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** Stripe said no. The message names parameters and codes, no values: it may be logged. */
final class Refusal extends Exception {

    private final @Nullable String code;

    Refusal(StripeException refusal) {
        super("%s, code %s".formatted(refusal.getClass().getSimpleName(), refusal.getCode()), refusal);
        this.code = refusal.getCode();
    }

    @Nullable
    String code() {
        return code;
    }
}
