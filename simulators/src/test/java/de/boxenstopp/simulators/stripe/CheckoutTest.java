package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CheckoutTest extends StripeTest {

    @Test
    void showsWhatIsToBePaidInTheSessionsLanguage() throws Exception {
        var german = Browser.get(shop.open().getUrl());
        var english = Browser.get(shop.stripe()
                .checkout()
                .sessions()
                .create(shop.checkout()
                        .setLocale(SessionCreateParams.Locale.EN)
                        .setCustomerEmail("<b>@example.com")
                        .build())
                .getUrl());

        assertThat(german.body()).contains("129,00", "Inspektion", "Kartennummer", "http://localhost/cancelled");
        assertThat(english.body()).contains("€129.00", "Card number", "&lt;b&gt;@example.com");
    }

    @Test
    void leadsToTheSuccessAddressOncePaid() throws Exception {
        var session = shop.open();

        var paid = shop.pay(session, "4242+4242+4242+4242");

        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).hasValue("http://localhost/done?session=" + session.getId());
        var after = shop.stripe()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge.balance_transaction")
                                .addExpand("line_items")
                                .build());
        assertThat(after.getStatus()).isEqualTo("complete");
        assertThat(after.getPaymentStatus()).isEqualTo("paid");
        assertThat(after.getUrl()).isNull();
        assertThat(after.getLineItems().getData()).hasSize(1);
        var charge = after.getPaymentIntentObject().getLatestChargeObject();
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getBalanceTransactionObject().getFee()).isEqualTo(219);
        shop.hears(
                "payment_intent.created",
                "charge.succeeded",
                "payment_intent.succeeded",
                "charge.updated",
                "checkout.session.completed");
    }

    @Test
    void keepsTheCardOfACustomerWhoAgreed() throws Exception {
        var customer = shop.customer();

        shop.pay(shop.openAndKeepCard(customer), GOOD);

        assertThat(shop.stripe().customers().paymentMethods().list(customer).getData())
                .singleElement()
                .satisfies(card -> assertThat(card.getCard().getLast4()).isEqualTo("4242"));
        shop.hears("payment_method.attached");
    }

    @Test
    void paysOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var session = shop.open();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> press = () -> shop.pay(session, GOOD).statusCode();
            var answers = threads.invokeAll(List.of(press, press, press, press));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }

        assertThat(shop.stripe().charges().list().getData()).hasSize(1);
    }

    @Test
    void asksAgainWhenTheCardIsMistyped() throws Exception {
        var session = shop.open();

        assertThat(shop.pay(session, "4242424242424241").body()).contains("Ihre Kartennummer ist ungültig.");
        assertThat(shop.pay(session, "1").body()).contains("Ihre Kartennummer ist ungültig.");
        assertThat(shop.pay(session, "4111111111111111").body()).contains("Hier gelten nur Testkarten.");
        assertThat(post(session.getUrl(), GOOD, "13%2F34", "123")).contains("Ablaufdatum");
        assertThat(post(session.getUrl(), GOOD, "12%2F20", "123")).contains("Ihre Karte ist abgelaufen.");
        assertThat(post(session.getUrl(), GOOD, "12%2F34", "1")).contains("Sicherheitscode");
        assertThat(shop.again(session).getPaymentIntent()).isNull();
    }

    @Test
    void endsWithItsTime() throws Exception {
        var session = shop.open();

        shop.clock.jump(Duration.ofMinutes(32));
        shop.simulator().sweep();

        assertThat(shop.again(session).getStatus()).isEqualTo("expired");
        assertThat(Browser.get(session.getUrl()).body()).contains("Abgelaufen");
        assertThat(shop.pay(session, GOOD).statusCode()).isEqualTo(200);
        assertThat(shop.stripe().charges().list().getData()).isEmpty();
        shop.hears("checkout.session.expired");
    }

    @Test
    void endsByItself() throws Exception {
        shop.open();

        shop.clock.jump(Duration.ofMinutes(32));

        shop.hears("checkout.session.expired");
    }

    @Test
    void isNotPaidAMomentAfterItsTimeEither() throws Exception {
        var session = shop.open();
        shop.simulator().sweep();

        shop.clock.jump(Duration.ofMinutes(31).plusSeconds(1));

        assertThat(shop.pay(session, GOOD).body()).contains("Abgelaufen");
    }

    @Test
    void endsWhenTheShopSaysSoButOnlyOnce() throws Exception {
        var session = shop.open();
        shop.pay(session, "4000000000000002");

        var expired = shop.stripe().checkout().sessions().expire(session.getId());

        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThatThrownBy(() -> shop.stripe().checkout().sessions().expire(session.getId()))
                .hasMessageContaining("Only Checkout Sessions with a status in [\"open\"]");
        shop.hears("checkout.session.expired", "payment_intent.canceled");
    }

    @Test
    void saysThatItIsPaid() throws Exception {
        var session = shop.open();
        shop.pay(session, GOOD);

        assertThat(Browser.get(session.getUrl()).body()).contains("Diese Zahlung ist abgeschlossen.");
        assertThat(Browser.get(session.getUrl() + "x").statusCode()).isEqualTo(404);
    }

    private static String post(String url, String number, String expiry, String cvc) {
        return Browser.post(url, "cardNumber=" + number + "&expiry=" + expiry + "&cvc=" + cvc)
                .body();
    }
}
