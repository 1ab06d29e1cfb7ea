package de.boxenstopp.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.net.ConnectException;

/** What the client's exceptions mean to us. */
final class StripeFailures {

    private StripeFailures() {}

    /** Stripe is away, or not itself. */
    static boolean isOutage(Exception failure) {
        return failure instanceof StripeException stripe
                && (failure instanceof ApiConnectionException
                        || failure instanceof RateLimitException
                        || status(stripe) >= 500
                        || status(stripe) == 0);
    }

    /** Stripe understood and said no; to the same request it will say so again. */
    static boolean isRefusal(StripeException failure) {
        return failure instanceof InvalidRequestException || failure instanceof CardException;
    }

    /** False when it certainly did nothing. */
    static boolean mayHaveActed(StripeException failure) {
        return !(failure.getCause() instanceof ConnectException
                || failure instanceof RateLimitException
                || failure instanceof AuthenticationException
                || failure instanceof PermissionException);
    }

    private static int status(StripeException failure) {
        return failure.getStatusCode() == null ? 0 : failure.getStatusCode();
    }
}
