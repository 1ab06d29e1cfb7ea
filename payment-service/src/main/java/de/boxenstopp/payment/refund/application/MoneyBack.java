package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.refund.domain.RefundFailure;
import de.boxenstopp.payment.refund.domain.RefundId;
import de.boxenstopp.payment.refund.domain.RefundSeen;
import java.util.Optional;

/**
 * What we need of Stripe to give money back. Every call may throw {@link
 * de.boxenstopp.payment.payment.domain.StripeAway}.
 */
public interface MoneyBack {

    /** The parameters of the call, to be kept and sent as they are. */
    String compose(RefundId refund, String paymentIntentId, long amountCents);

    /** The same key and request give back once, however often they are sent. */
    Answer give(String request, String idempotencyKey);

    RefundSeen look(String stripeRefundId);

    /** The last try of the refund, for when the answer to it is lost for good. */
    Optional<RefundSeen> search(RefundId refund, String paymentIntentId);

    sealed interface Answer {

        record Given(RefundSeen seen) implements Answer {}

        record Refused(RefundFailure failure) implements Answer {}
    }
}
