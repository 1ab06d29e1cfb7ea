package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.CheckoutOrder;
import de.boxenstopp.payment.payment.domain.CheckoutSeen;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.util.Optional;

/**
 * What we need of Stripe to let somebody pay. Every call may throw {@link
 * de.boxenstopp.payment.payment.domain.StripeAway}.
 */
public interface Checkouts {

    /** The parameters of the call that opens the checkout, to be kept and sent as they are. */
    String compose(CheckoutOrder order);

    /** The parameters of the call that makes the customer. */
    String compose(CheckoutOrder.Customer customer);

    /**
     * The same key and request lead to the same customer, however often they are sent.
     *
     * @throws NeverRan when Stripe refuses the request
     */
    String createCustomer(String request, String idempotencyKey);

    /**
     * The same payment and request lead to the same checkout, however often they are sent.
     *
     * @throws NeverRan when it is proven that this request has opened none, and never will
     */
    CheckoutSeen open(PaymentId payment, String request, String customer);

    CheckoutSeen look(String sessionId);

    /** Closes it, or shows what became of it when it cannot be closed any more. */
    CheckoutSeen expire(PaymentId payment, String sessionId);

    /** For when the answer to opening it is lost for good: looks through what Stripe has of the customer. */
    Optional<CheckoutSeen> search(PaymentId payment, String customer);
}
