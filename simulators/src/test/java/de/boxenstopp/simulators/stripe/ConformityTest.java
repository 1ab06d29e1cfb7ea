package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import de.boxenstopp.simulators.stripe.schema.ObjectSchema;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs through every operation: the shop's end judges what was said. */
class ConformityTest extends StripeTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void coversEveryOperationOfTheSchema() throws Exception {
        var stripe = shop.stripe();
        var customer = shop.customer();
        var session = shop.openAndKeepCard(customer);
        shop.pay(session, DECLINED);
        shop.pay(session, GOOD);
        stripe.checkout().sessions().retrieve(session.getId());
        stripe.checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCustomer(customer)
                        .addExpand("data.payment_intent")
                        .build());
        stripe.checkout().sessions().lineItems().list(session.getId());
        stripe.checkout().sessions().expire(shop.open().getId());
        stripe.customers().retrieve(customer);
        var card = stripe.customers().paymentMethods().list(customer).getData().getFirst();
        stripe.paymentMethods()
                .list(PaymentMethodListParams.builder().setCustomer(customer).build());
        stripe.paymentMethods().retrieve(card.getId());
        var intent = shop.chargeLater(customer, 4900);
        stripe.paymentIntents().retrieve(intent.getId());
        stripe.paymentIntents().list();
        var later = PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .setCustomer(customer)
                .setPaymentMethod(card.getId())
                .setAutomaticPaymentMethods(PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(PaymentIntentCreateParams.AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .build();
        stripe.paymentIntents().confirm(stripe.paymentIntents().create(later).getId());
        stripe.paymentIntents().cancel(stripe.paymentIntents().create(later).getId());
        var refund = stripe.refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(intent.getLatestCharge())
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("refundId", "1")
                        .build());
        stripe.refunds()
                .retrieve(
                        refund.getId(),
                        RefundRetrieveParams.builder()
                                .addExpand("charge.customer")
                                .addExpand("payment_intent.payment_method")
                                .build());
        stripe.refunds().list();
        stripe.charges()
                .retrieve(
                        intent.getLatestCharge(),
                        ChargeRetrieveParams.builder()
                                .addExpand("refunds")
                                .addExpand("balance_transaction")
                                .build());
        stripe.charges().list();
        stripe.balanceTransactions().retrieve(refund.getBalanceTransaction());
        var events = stripe.events().list();
        stripe.events().retrieve(events.getData().getFirst().getId());
        stripe.paymentMethods().detach(card.getId());
        assertThatThrownBy(() -> stripe.paymentMethods()
                        .attach(
                                card.getId(),
                                PaymentMethodAttachParams.builder()
                                        .setCustomer(customer)
                                        .build()))
                .hasMessageContaining("It may not be used again");
        stripe.customers().delete(customer);

        assertThat(asked()).containsExactlyElementsOf(inTheSchema());
        shop.simulator().assertConformity();
        shop.hears("customer.deleted", "payment_method.detached", "payment_intent.canceled", "charge.refunded");
    }

    @Test
    void tellsAShopWhatStripeWouldNotUnderstand() throws Exception {
        assertThatThrownBy(() -> shop.stripe()
                        .checkout()
                        .sessions()
                        .create(shop.checkout()
                                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                                        .putExtraParam("bookingId", "1")
                                        .build())
                                .build()))
                .hasMessageContaining("Received unknown parameter: payment_intent_data[bookingId]");

        assertThatThrownBy(() -> shop.simulator().assertConformity())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /v1/checkout/sessions: Received unknown parameter");
    }

    @Test
    void seesWhatTheSimulatorMakesUp() throws Exception {
        var customer = shop.stripe().customers().retrieve(shop.customer()).getLastResponse();
        var good = (ObjectNode) MAPPER.readTree(customer.body());
        var unknown = good.deepCopy().put("nickname", "E");
        var wrong = good.deepCopy().put("balance", "none");
        var incomplete = good.deepCopy();
        incomplete.remove("livemode");
        var schema = new ObjectSchema();

        assertThat(schema.violations(good)).isEmpty();
        assertThat(schema.violations(unknown)).containsExactly("customer.nickname: Stripe has no such field");
        assertThat(schema.violations(wrong)).hasSize(1);
        assertThat(schema.violations(incomplete)).containsExactly("customer.livemode: is missing");
        assertThat(StripeTypes.violations(unknown.toString())).hasSize(2);
        assertThat(StripeTypes.violations(wrong.toString())).isNotEmpty();
        assertThat(StripeTypes.violations(incomplete.toString())).isNotEmpty();
    }

    private Set<String> asked() {
        var asked = new TreeSet<String>();
        shop.simulator()
                .exchanges()
                .all()
                .forEach(exchange -> asked.add(exchange.request().method() + " "
                        + exchange.request().path().replaceAll("/[a-z]+_(test_)?[A-Za-z0-9]{13,}", "/{id}")));
        return asked;
    }

    private static Set<String> inTheSchema() {
        var schema = MAPPER.readTree(Objects.requireNonNull(
                ConformityTest.class.getResourceAsStream("/de/boxenstopp/simulators/stripe/params.schema.json")));
        return new TreeSet<>(schema.path("roots").propertyNames());
    }
}
