package de.boxenstopp.payment.refund.domain;

/** A refund as Stripe showed it at one moment. */
public record RefundSeen(String stripeRefundId, Status status) {

    public sealed interface Status {

        record Pending() implements Status {}

        record Succeeded() implements Status {}

        record Failed(RefundFailure failure) implements Status {}
    }
}
