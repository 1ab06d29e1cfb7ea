package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.CardException;
import com.stripe.param.PaymentIntentCreateParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTest extends StripeTest {

    @ParameterizedTest
    @CsvSource({
        DECLINED + ",Ihre Karte wurde abgelehnt.,card_declined,generic_decline",
        INSUFFICIENT + ",Ihre Karte ist nicht ausreichend gedeckt.,card_declined,insufficient_funds",
        DECLINED_LATER + ",Ihre Karte wurde abgelehnt.,card_declined,generic_decline",
    })
    void areDeclinedAndAnotherOneMayBeTried(String card, String reason, String code, String declineCode)
            throws Exception {
        var session = shop.open();

        var declined = shop.pay(session, card);
        var stillOpen = shop.again(session);
        var paid = shop.pay(session, GOOD);

        assertThat(declined.statusCode()).isEqualTo(200);
        assertThat(declined.body()).contains(reason);
        assertThat(stillOpen.getStatus()).isEqualTo("open");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(shop.again(session).getPaymentIntent()).isEqualTo(stillOpen.getPaymentIntent());
        assertThat(shop.stripe().charges().list().getData())
                .extracting("status", "failureCode", "outcome.reason")
                .containsExactly(tuple("succeeded", null, null), tuple("failed", code, declineCode));
        shop.hears("payment_intent.payment_failed", "charge.failed", "checkout.session.completed");
    }

    @Test
    void areAuthenticatedOnThePage() throws Exception {
        var session = shop.open();

        var asked = shop.pay(session, AUTHENTICATION_ONCE);
        var waiting =
                shop.stripe().paymentIntents().retrieve(shop.again(session).getPaymentIntent());
        var paid = shop.authenticate(session, "succeed");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Bestätigung durch Ihre Bank");
        assertThat(Browser.get(session.getUrl()).statusCode()).isEqualTo(200);
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getRedirectToUrl().getUrl()).isEqualTo(session.getUrl());
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(shop.authenticate(session, "succeed").statusCode()).isEqualTo(303);
        assertThat(shop.stripe().charges().list().getData())
                .singleElement()
                .satisfies(charge -> assertThat(charge.getPaymentMethodDetails()
                                .getCard()
                                .getThreeDSecure()
                                .getResult())
                        .isEqualTo("authenticated"));
        shop.hears("payment_intent.requires_action", "payment_intent.succeeded");
    }

    @Test
    void leaveTheSessionOpenWhenAuthenticationFails() throws Exception {
        var session = shop.open();
        shop.pay(session, AUTHENTICATION_ALWAYS);

        var failed = shop.authenticate(session, "fail");

        assertThat(failed.statusCode()).isEqualTo(200);
        assertThat(failed.body()).contains("Wir konnten Ihre Karte nicht bestätigen.");
        assertThat(shop.again(session).getStatus()).isEqualTo("open");
        assertThat(shop.stripe().charges().list().getData()).isEmpty();
        assertThat(shop.pay(session, GOOD).statusCode()).isEqualTo(303);
        shop.hears("payment_intent.payment_failed");
    }

    @ParameterizedTest
    @CsvSource({GOOD, AUTHENTICATION_ONCE})
    void payLaterWithoutTheirHolder(String card) throws Exception {
        var customer = customerWithSaved(card);

        var intent = shop.chargeLater(customer, 4900);

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(4900);
    }

    @ParameterizedTest
    @CsvSource({
        AUTHENTICATION_ALWAYS + ",authentication_required,authentication_required",
        DECLINED_LATER + ",card_declined,generic_decline"
    })
    void areDeclinedLaterWithoutTheirHolder(String card, String code, String declineCode) throws Exception {
        var customer = customerWithSaved(card);

        var declined = catchThrowableOfType(CardException.class, () -> shop.chargeLater(customer, 4900));

        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo(code);
        assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
        assertThat(declined.getCharge()).startsWith("ch_");
        assertThat(declined.getStripeError().getPaymentMethod().getId()).startsWith("pm_");
        var intent = declined.getStripeError().getPaymentIntent();
        assertThat(shop.stripe().paymentIntents().retrieve(intent.getId()).getStatus())
                .isEqualTo("requires_payment_method")
                .isEqualTo(intent.getStatus());
        shop.hears("payment_intent.payment_failed");
    }

    @Test
    void areAuthenticatedAfterTheShopConfirmed() throws Exception {
        var customer = customerWithSaved(AUTHENTICATION_ALWAYS);
        var card = shop.stripe()
                .customers()
                .paymentMethods()
                .list(customer)
                .getData()
                .getFirst();

        var intent = shop.stripe()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(4900L)
                        .setCurrency("eur")
                        .setCustomer(customer)
                        .setPaymentMethod(card.getId())
                        .setConfirm(true)
                        .setReturnUrl("http://localhost/back")
                        .build());
        var back = Browser.post(intent.getNextAction().getRedirectToUrl().getUrl(), "outcome=succeed");

        assertThat(intent.getStatus()).isEqualTo("requires_action");
        assertThat(back.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost/back?payment_intent=" + intent.getId())
                .endsWith("redirect_status=succeeded");
        assertThat(shop.stripe().paymentIntents().retrieve(intent.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    private String customerWithSaved(String card) throws Exception {
        var customer = shop.customer();
        var session = shop.openAndKeepCard(customer);
        shop.pay(session, card);
        shop.authenticate(session, "succeed");
        assertThat(shop.again(session).getStatus()).isEqualTo("complete");
        return customer;
    }
}
