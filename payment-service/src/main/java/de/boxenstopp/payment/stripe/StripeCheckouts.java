package de.boxenstopp.payment.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.model.Customer;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import com.stripe.net.FormEncoder;
import com.stripe.net.RawRequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import de.boxenstopp.payment.payment.application.Checkouts;
import de.boxenstopp.payment.payment.application.NeverRan;
import de.boxenstopp.payment.payment.domain.CheckoutOrder;
import de.boxenstopp.payment.payment.domain.CheckoutSeen;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checkout Sessions. What creates something is sent as the text that was kept, so that a repetition is the same to the byte. */
@Component
class StripeCheckouts implements Checkouts {

    private static final List<String> WITH_CHARGE = List.of("payment_intent.latest_charge");
    private static final long MANY = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final StripeSettings settings;

    StripeCheckouts(StripeClient stripe, StripeCalls calls, StripeSettings settings) {
        this.stripe = stripe;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public String compose(CheckoutOrder order) {
        return form(CheckoutParams.of(order, settings.paymentMethodConfiguration()));
    }

    @Override
    public String compose(CheckoutOrder.Customer customer) {
        return form(CustomerCreateParams.builder()
                .setEmail(customer.email())
                .setName(customer.name())
                .putMetadata("customerId", customer.id().value().toString())
                .build());
    }

    @Override
    public String createCustomer(String request, String idempotencyKey) {
        return create("customer.create", "/v1/customers", request, idempotencyKey, Customer.class)
                .getId();
    }

    @Override
    public CheckoutSeen open(PaymentId payment, String request, String customer) {
        var form = request + "&customer=" + URLEncoder.encode(customer, UTF_8);
        var key = "checkout-" + payment.value();
        return Sessions.seen(create("checkout.create", "/v1/checkout/sessions", form, key, Session.class));
    }

    @Override
    public CheckoutSeen look(String sessionId) {
        var params = SessionRetrieveParams.builder().addAllExpand(WITH_CHARGE).build();
        try {
            return Sessions.seen(calls.call(
                    "checkout.retrieve", () -> stripe.v1().checkout().sessions().retrieve(sessionId, params)));
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stripe does not show a checkout of ours", refusal);
        }
    }

    @Override
    public CheckoutSeen expire(PaymentId payment, String sessionId) {
        var params = SessionExpireParams.builder().addAllExpand(WITH_CHARGE).build();
        try {
            return Sessions.seen(calls.call(
                    "checkout.expire", () -> stripe.v1().checkout().sessions().expire(sessionId, params)));
        } catch (Refusal notOpen) {
            return look(sessionId);
        }
    }

    @Override
    public Optional<CheckoutSeen> search(PaymentId payment, String customer) {
        var params =
                SessionListParams.builder().setCustomer(customer).setLimit(MANY).build();
        try {
            var found = calls.call(
                    "checkout.list", () -> stripe.v1().checkout().sessions().list(params));
            return found.getData().stream()
                    .filter(session -> payment.value()
                            .toString()
                            .equals(session.getMetadata().get("paymentId")))
                    .findFirst()
                    .map(session -> look(session.getId()));
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stripe does not list the checkouts of a customer", refusal);
        }
    }

    private <T extends StripeObject> T create(
            String operation, String path, String form, String idempotencyKey, Class<T> type) {
        var options =
                RawRequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            return calls.call(operation, () -> {
                var answer = stripe.rawRequest(ApiResource.RequestMethod.POST, path, form, options);
                return type.cast(stripe.deserialize(answer.body(), ApiMode.V1));
            });
        } catch (Refusal refusal) {
            throw new NeverRan(refusal); // results are kept under a key only once execution began, and it ends with one
        }
    }

    private static String form(ApiRequestParams params) {
        return FormEncoder.createQueryString(params.toMap());
    }
}
