package de.boxenstopp.payment.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import de.boxenstopp.payment.payment.domain.CheckoutSeen;
import de.boxenstopp.payment.payment.domain.CheckoutSeen.Status;
import de.boxenstopp.payment.payment.domain.FailedTry;
import de.boxenstopp.payment.payment.domain.FailedTry.Reason;
import de.boxenstopp.payment.payment.domain.PaymentMethod;
import de.boxenstopp.payment.payment.domain.Receipt;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Checkout Session, with its intent and latest charge, in our words. */
final class Sessions {

    private Sessions() {}

    static CheckoutSeen seen(Session session) {
        var intent = session.getPaymentIntentObject();
        return new CheckoutSeen(session.getId(), status(session, intent), intent == null ? null : failedTry(intent));
    }

    /** The intent knows of money a moment before the session does. */
    private static Status status(Session session, @Nullable PaymentIntent intent) {
        if (intent != null && "succeeded".equals(intent.getStatus())) {
            return new Status.Paid(receipt(intent));
        }
        return switch (session.getStatus()) {
            case "open" -> new Status.Open(URI.create(session.getUrl()));
            case "expired" -> new Status.Expired();
            case "complete" -> intent != null && hasFailed(intent) ? new Status.Refused() : new Status.Processing();
            default -> throw new IllegalStateException("Stripe has a new status: " + session.getStatus());
        };
    }

    private static boolean hasFailed(PaymentIntent intent) {
        return "canceled".equals(intent.getStatus()) || "requires_payment_method".equals(intent.getStatus());
    }

    private static Receipt receipt(PaymentIntent intent) {
        var charge = Objects.requireNonNull(intent.getLatestChargeObject(), "expanded");
        return new Receipt(
                intent.getId(),
                method(charge.getPaymentMethodDetails()),
                intent.getAmountReceived(),
                Instant.ofEpochSecond(charge.getCreated()));
    }

    private static PaymentMethod method(Charge.@Nullable PaymentMethodDetails details) {
        if (details == null || details.getType() == null) {
            return PaymentMethod.UNKNOWN;
        }
        return switch (details.getType()) {
            case "card" -> card(details.getCard());
            case "paypal" -> PaymentMethod.PAYPAL;
            case "link" -> PaymentMethod.LINK;
            default -> PaymentMethod.UNKNOWN;
        };
    }

    private static PaymentMethod card(Charge.PaymentMethodDetails.@Nullable Card card) {
        if (card == null || card.getWallet() == null || card.getWallet().getType() == null) {
            return PaymentMethod.CARD;
        }
        return switch (card.getWallet().getType()) {
            case "apple_pay" -> PaymentMethod.APPLE_PAY;
            case "google_pay" -> PaymentMethod.GOOGLE_PAY;
            case "link" -> PaymentMethod.LINK;
            default -> PaymentMethod.CARD;
        };
    }

    private static @Nullable FailedTry failedTry(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null ? null : new FailedTry(tryId(intent, error), reason(error), error.getDeclineCode());
    }

    /** Without a charge the bank was not even asked: the card that was tried stands for the try. */
    private static String tryId(PaymentIntent intent, StripeError error) {
        if (error.getCharge() != null) {
            return error.getCharge();
        }
        var method = error.getPaymentMethod();
        return intent.getId() + " " + (method == null ? error.getCode() : method.getId());
    }

    private static Reason reason(StripeError error) {
        return switch (String.valueOf(error.getCode())) {
            case "card_declined" ->
                "insufficient_funds".equals(error.getDeclineCode()) ? Reason.INSUFFICIENT_FUNDS : Reason.DECLINED;
            case "insufficient_funds" -> Reason.INSUFFICIENT_FUNDS;
            case "expired_card" -> Reason.EXPIRED_CARD;
            case "authentication_required", "payment_intent_authentication_failure" -> Reason.AUTHENTICATION_FAILED;
            case "processing_error" -> Reason.PROCESSING_ERROR;
            case "incorrect_cvc", "incorrect_number", "payment_method_provider_decline" -> Reason.DECLINED;
            default -> Reason.UNKNOWN;
        };
    }
}
