package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.CustomerId;
import java.util.Optional;

/** Our customers as Stripe knows them, and the attempts to make them known. */
public interface StripeCustomers {

    /** Notes the attempt unless there is one, in the transaction under way. */
    void prepare(CustomerId customer, String request);

    Optional<Known> find(CustomerId customer);

    /** Stripe answered: what was sent, e-mail and name, is not needed any more. */
    void created(CustomerId customer, String stripeId);

    /** Stripe refused: the next attempt may say something else. */
    void refused(CustomerId customer);

    sealed interface Known {

        record Asked(String request, String idempotencyKey) implements Known {

            @Override
            public String toString() {
                return "Asked[" + idempotencyKey + "]";
            }
        }

        record Created(String stripeId) implements Known {}
    }
}
