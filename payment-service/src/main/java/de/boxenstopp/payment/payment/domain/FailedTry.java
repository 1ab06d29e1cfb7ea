package de.boxenstopp.payment.payment.domain;

import org.jspecify.annotations.Nullable;

/**
 * The bank said no to a try; the next one may go through.
 *
 * @param id of the charge, or of what stands for it where the bank was not even asked
 * @param declineCode as Stripe names it
 */
public record FailedTry(String id, Reason reason, @Nullable String declineCode) {

    public enum Reason {
        UNKNOWN,
        DECLINED,
        INSUFFICIENT_FUNDS,
        EXPIRED_CARD,
        AUTHENTICATION_FAILED,
        PROCESSING_ERROR
    }
}
