package de.boxenstopp.payment.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.Locale;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import de.boxenstopp.payment.payment.domain.CheckoutOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in Stripe's words. Which ways to pay there are is Stripe's setting: no payment_method_types. */
final class CheckoutParams {

    private CheckoutParams() {}

    static SessionCreateParams of(CheckoutOrder order, @Nullable String paymentMethodConfiguration) {
        var session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order.booking().value().toString())
                .putAllMetadata(metadata(order))
                .setPaymentIntentData(paymentIntent(order))
                .setSuccessUrl(order.successUrl().toString())
                .setCancelUrl(order.cancelUrl().toString())
                .setLocale(locale(order.language()))
                .setExpiresAt(order.expiresAt().getEpochSecond());
        order.lines().forEach(line -> session.addLineItem(lineItem(line)));
        if (paymentMethodConfiguration != null) {
            session.setPaymentMethodConfiguration(paymentMethodConfiguration);
        }
        return session.build();
    }

    private static PaymentIntentData paymentIntent(CheckoutOrder order) {
        var intent = PaymentIntentData.builder().putAllMetadata(metadata(order));
        if (order.savePaymentMethod()) {
            intent.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        return intent.build();
    }

    private static LineItem lineItem(CheckoutOrder.Line line) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(line.grossCents())
                        .setProductData(PriceData.ProductData.builder()
                                .setName(line.label())
                                .build())
                        .build())
                .build();
    }

    /** Webhooks of the session, its intent and its charges carry it, and lead back to the payment. */
    private static Map<String, String> metadata(CheckoutOrder order) {
        return Map.of(
                "bookingId", order.booking().value().toString(),
                "bookingNumber", order.bookingNumber(),
                "paymentId", order.payment().value().toString());
    }

    private static Locale locale(CheckoutOrder.Language language) {
        return switch (language) {
            case DE -> Locale.DE;
            case EN -> Locale.EN;
        };
    }
}
