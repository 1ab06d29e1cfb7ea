package de.boxenstopp.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Refund;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource;
import com.stripe.net.FormEncoder;
import com.stripe.net.RawRequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import de.boxenstopp.payment.refund.application.MoneyBack;
import de.boxenstopp.payment.refund.domain.RefundFailure;
import de.boxenstopp.payment.refund.domain.RefundId;
import de.boxenstopp.payment.refund.domain.RefundSeen;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StripeRefunds implements MoneyBack {

    private static final long MANY = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;

    StripeRefunds(StripeClient stripe, StripeCalls calls) {
        this.stripe = stripe;
        this.calls = calls;
    }

    @Override
    public String compose(RefundId refund, String paymentIntentId, long amountCents) {
        return FormEncoder.createQueryString(RefundCreateParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setAmount(amountCents)
                .setMetadata(Map.of("refundId", refund.value().toString()))
                .build()
                .toMap());
    }

    @Override
    public Answer give(String request, String idempotencyKey) {
        var options =
                RawRequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            return new Answer.Given(calls.call("refund.create", () -> {
                var answer = stripe.rawRequest(ApiResource.RequestMethod.POST, "/v1/refunds", request, options);
                return seen((Refund) stripe.deserialize(answer.body(), ApiMode.V1));
            }));
        } catch (Refusal refusal) {
            return new Answer.Refused(
                    "balance_insufficient".equals(refusal.code())
                            ? RefundFailure.INSUFFICIENT_BALANCE
                            : RefundFailure.REFUSED);
        }
    }

    @Override
    public RefundSeen look(String stripeRefundId) {
        try {
            return seen(
                    calls.call("refund.retrieve", () -> stripe.v1().refunds().retrieve(stripeRefundId)));
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stripe does not show a refund of ours", refusal);
        }
    }

    /** The newest comes first. */
    @Override
    public Optional<RefundSeen> search(RefundId refund, String paymentIntentId) {
        var params = RefundListParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setLimit(MANY)
                .build();
        try {
            return calls.call("refund.list", () -> stripe.v1().refunds().list(params)).getData().stream()
                    .filter(found ->
                            refund.value().toString().equals(found.getMetadata().get("refundId")))
                    .findFirst()
                    .map(StripeRefunds::seen);
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stripe does not list the refunds of a payment of ours", refusal);
        }
    }

    private static RefundSeen seen(Refund refund) {
        return new RefundSeen(
                refund.getId(),
                switch (refund.getStatus()) {
                    case "succeeded" -> new RefundSeen.Status.Succeeded();
                    case "pending", "requires_action" -> new RefundSeen.Status.Pending();
                    case "failed", "canceled" -> new RefundSeen.Status.Failed(failure(refund.getFailureReason()));
                    default -> throw new IllegalStateException("Stripe has a new status: " + refund.getStatus());
                });
    }

    private static RefundFailure failure(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "lost_or_stolen_card", "expired_or_canceled_card" -> RefundFailure.METHOD_CLOSED;
            case "insufficient_funds" -> RefundFailure.INSUFFICIENT_BALANCE;
            case "declined", "merchant_request", "charge_for_pending_refund_disputed" -> RefundFailure.REFUSED;
            default -> RefundFailure.UNKNOWN;
        };
    }
}
