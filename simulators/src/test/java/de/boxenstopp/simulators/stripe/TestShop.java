package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.service.V1Services;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shop with an account at the simulated Stripe, and a door for its webhooks. */
final class TestShop implements AutoCloseable {

    static final String KEY = "sk_test_shop";

    final MovingClock clock = new MovingClock();
    final WebhookListener listener = new WebhookListener();
    private final Path folder;
    private StripeSimulator simulator;

    TestShop(Path folder) {
        this.folder = folder;
        this.simulator = start(folder, settings -> settings);
    }

    StripeSimulator simulator() {
        return simulator;
    }

    V1Services stripe() {
        return client(0).v1();
    }

    StripeClient client(int retries) {
        return StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(simulator.address().toString())
                .setMaxNetworkRetries(retries)
                .build();
    }

    void restart() {
        simulator.close();
        simulator = start(folder, settings -> settings);
    }

    /** Another one that takes up what this one has on the disk now, as after a power cut. */
    StripeSimulator start(Path data, UnaryOperator<StripeSettings> settings) {
        return StripeSimulator.start(settings.apply(StripeSettings.in(data)
                .withApiKey(KEY)
                .withClock(clock)
                .withWebhooks(listener.address(), WebhookListener.SECRET)
                .withWebhookDelays(Duration.ofMillis(50))));
    }

    String customer() throws StripeException {
        return stripe().customers()
                .create(CustomerCreateParams.builder()
                        .setName("Erika Beispiel")
                        .setEmail("erika@example.com")
                        .build())
                .getId();
    }

    SessionCreateParams.Builder checkout() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setLocale(SessionCreateParams.Locale.DE)
                .setClientReferenceId("booking-1")
                .setSuccessUrl("http://localhost/done?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost/cancelled")
                .setExpiresAt(clock.instant().plusSeconds(31 * 60).getEpochSecond())
                .putMetadata("bookingId", "1")
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency("eur")
                                .setUnitAmount(12900L)
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName("Inspektion")
                                        .build())
                                .build())
                        .build());
    }

    Session open() throws StripeException {
        return stripe().checkout().sessions().create(checkout().build());
    }

    /** A session after which the card may be charged while its holder is away. */
    Session openAndKeepCard(String customer) throws StripeException {
        return stripe().checkout()
                .sessions()
                .create(checkout()
                        .setCustomer(customer)
                        .setPaymentIntentData(PaymentIntentData.builder()
                                .setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                                .putMetadata("bookingId", "1")
                                .build())
                        .build());
    }

    HttpResponse<String> pay(Session session, String card) {
        return Browser.post(session.getUrl(), "cardNumber=" + card + "&expiry=12%2F34&cvc=123");
    }

    HttpResponse<String> authenticate(Session session, String outcome) {
        return Browser.post(session.getUrl() + "/authentication", "outcome=" + outcome);
    }

    /** Charges a customer's only card without them. */
    PaymentIntent chargeLater(String customer, long amount) throws StripeException {
        var card =
                stripe().customers().paymentMethods().list(customer).getData().getFirst();
        return stripe().paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .setCustomer(customer)
                        .setPaymentMethod(card.getId())
                        .setOffSession(true)
                        .setConfirm(true)
                        .build());
    }

    Session again(Session session) throws StripeException {
        return stripe().checkout().sessions().retrieve(session.getId());
    }

    void hears(String... types) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard()).contains(types));
    }

    List<String> heard() {
        return listener.events().stream().map(Event::getType).toList();
    }

    /** Everything that was said is Stripe's, by both judges. */
    @Override
    public void close() {
        try {
            simulator
                    .exchanges()
                    .all()
                    .forEach(exchange ->
                            StripeTypes.assertTheyKnow(exchange.answer().text()));
            listener.payloads().forEach(StripeTypes::assertTheyKnow);
        } finally {
            simulator.close();
            listener.close();
        }
    }
}
