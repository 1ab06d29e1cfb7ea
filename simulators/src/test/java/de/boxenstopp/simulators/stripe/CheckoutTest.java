package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.model.Event;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @TempDir
    Path folder;

    @Test
    void isPaidOnTheHostedPage() throws Exception {
        try (var listener = new WebhookListener();
                var stripe = StripeSimulator.start(
                        StripeSettings.in(folder).withWebhooks(listener.address(), WebhookListener.SECRET))) {
            var client = StripeClient.builder()
                    .setApiKey("sk_test_boxenstopp")
                    .setApiBase(stripe.address().toString())
                    .build()
                    .v1();
            var customer = client.customers()
                    .create(CustomerCreateParams.builder()
                            .setEmail("a@example.com")
                            .build());
            var session = client.checkout()
                    .sessions()
                    .create(SessionCreateParams.builder()
                            .setMode(SessionCreateParams.Mode.PAYMENT)
                            .setCustomer(customer.getId())
                            .setSuccessUrl("http://localhost/done?session={CHECKOUT_SESSION_ID}")
                            .setCancelUrl("http://localhost/cancelled")
                            .setExpiresAt(Instant.now().getEpochSecond() + 1900)
                            .putMetadata("booking", "1")
                            .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                                    .setSetupFutureUsage(
                                            SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                                    .putMetadata("booking", "1")
                                    .build())
                            .addLineItem(SessionCreateParams.LineItem.builder()
                                    .setQuantity(1L)
                                    .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                            .setCurrency("eur")
                                            .setUnitAmount(12900L)
                                            .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                                    .setName("Inspektion")
                                                    .build())
                                            .build())
                                    .build())
                            .build());

            var page = get(session.getUrl());
            var paid = post(session.getUrl(), "cardNumber=4242+4242+4242+4242&expiry=12%2F34&cvc=123");

            assertThat(page.body()).contains("129,00").contains("Inspektion");
            assertThat(paid.statusCode()).isEqualTo(303);
            assertThat(paid.headers().firstValue("Location"))
                    .hasValue("http://localhost/done?session=" + session.getId());
            var after = client.checkout()
                    .sessions()
                    .retrieve(
                            session.getId(),
                            SessionRetrieveParams.builder()
                                    .addExpand("payment_intent.latest_charge.balance_transaction")
                                    .addExpand("line_items")
                                    .build());
            assertThat(after.getPaymentStatus()).isEqualTo("paid");
            assertThat(after.getPaymentIntentObject()
                            .getLatestChargeObject()
                            .getBalanceTransactionObject()
                            .getFee())
                    .isEqualTo(219);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(listener.events())
                            .extracting(Event::getType)
                            .contains(
                                    "checkout.session.completed",
                                    "payment_intent.succeeded",
                                    "payment_method.attached"));
            var refund = client.refunds()
                    .create(RefundCreateParams.builder()
                            .setPaymentIntent(after.getPaymentIntent())
                            .build());
            assertThat(refund.getStatus()).isEqualTo("succeeded");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(listener.events())
                            .extracting(Event::getType)
                            .contains("charge.refunded", "refund.created"));
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }
}
