package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import de.boxenstopp.payment.payment.application.ResolvePayments;
import de.boxenstopp.payment.refund.application.ResolveRefunds;
import de.boxenstopp.payment.webhook.application.SweepEvents;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stripe does what it is asked, and we do not hear of it. Nothing is done twice, and nothing is forgotten. */
@PaymentIntegrationTest
class LostAnswersIT {

    private static final String VISA = "4242424242424242";

    @Autowired
    Desk desk;

    @Autowired
    Outcome outcome;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    ResolvePayments resolvePayments;

    @Autowired
    ResolveRefunds resolveRefunds;

    @Autowired
    SweepEvents sweepEvents;

    @Autowired
    StripeClient stripe;

    @Autowired
    JdbcTemplate jdbc;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @AfterEach
    void mend() {
        desk.noMoreFaults();
    }

    /** Enough of them that neither the client's retries nor the JDK's help. */
    @ParameterizedTest
    @CsvSource({
        "drop-response, /v1/customers, 8",
        "drop-response, /v1/checkout/sessions, 8",
        "drop-response, /v1/checkout/sessions, 1",
        "down, /v1/customers, 8",
        "down, /v1/checkout/sessions, 8",
        "error, /v1/customers, 8",
        "error, /v1/checkout/sessions, 8"
    })
    void opensOneCheckoutForOneCustomer(String mode, String path, int count) throws StripeException {
        desk.fault(mode, path, count);
        desk.checkout(wish);
        desk.noMoreFaults();

        var opened = desk.checkout(wish);

        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        assertThat(desk.pay(opened.url(), VISA)).isEqualTo(303);
        desk.eventsOf(wish.payment()).forEach(desk::deliver);
        outcome.settle();
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded");
        assertThat(count("customer.created")).isEqualTo(1);
        assertThat(sessions()).isEqualTo(1);
        assertThat(desk.eventsOf(wish.payment()).stream().filter(event -> "charge.succeeded".equals(event.getType())))
                .hasSize(1);
    }

    @Test
    void doesNotKnowUntilItAsksAgain() {
        desk.fault("drop-response", "/v1/checkout/sessions", 0);
        var unknown = desk.checkout(wish);
        desk.noMoreFaults();

        assertThat(unknown.status()).isEqualTo(503);
        assertThat(outcome.state(wish.payment())).isEqualTo("UNKNOWN");
        clock.advance(Duration.ofSeconds(21));
        resolvePayments.handle();
        assertThat(outcome.state(wish.payment())).isEqualTo("REQUIRES_ACTION");
    }

    @Test
    void refundsOnceThoughTheAnswerIsLost() throws StripeException {
        desk.pay(desk.checkout(wish).url(), VISA);
        desk.eventsOf(wish.payment()).forEach(desk::deliver);
        outcome.settle();
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));

        desk.fault("drop-response", "/v1/refunds", 0);
        resolveRefunds.handle();
        desk.noMoreFaults();
        clock.advance(Duration.ofSeconds(30));
        resolveRefunds.handle();

        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded", "PaymentRefunded");
        var intent = String.valueOf(jdbc.queryForObject("select payment_intent_id from payment", String.class));
        assertThat(stripe.v1()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(intent)
                                .build())
                        .getData())
                .hasSize(1);
    }

    @Test
    void findsWebhooksThatNeverCame() {
        desk.pay(desk.checkout(wish).url(), VISA);

        sweepEvents.handle();
        assertThat(stored()).as("may still come").isZero();
        clock.advance(Duration.ofSeconds(16));
        sweepEvents.handle();
        outcome.settle();
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded");

        var found = stored();
        sweepEvents.handle();
        assertThat(stored()).isEqualTo(found);
    }

    @Test
    void leavesWebhooksForLaterWhileStripeIsAway() {
        desk.pay(desk.checkout(wish).url(), VISA);
        var told = desk.eventsOf(wish.payment());

        desk.fault("down", "/v1/checkout/sessions", 0);
        told.forEach(event -> assertThat(desk.deliver(event).status()).isEqualTo(200));
        assertThat(outcome.state(wish.payment())).isEqualTo("REQUIRES_ACTION");
        desk.noMoreFaults();
        slate.closeBreaker();
        await().until(() -> {
            clock.advance(Duration.ofMinutes(2)); // a pause begins whenever a look at Stripe fails
            return "SUCCEEDED".equals(outcome.state(wish.payment()));
        });

        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded");
    }

    private int stored() {
        return jdbc.queryForList("select event_id from webhook where subject_id = ?", wish.payment())
                .size();
    }

    private int sessions() throws StripeException {
        var customer = String.valueOf(jdbc.queryForObject("select stripe_id from stripe_customer", String.class));
        return stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setCustomer(customer).build())
                .getData()
                .size();
    }

    private long count(String type) throws StripeException {
        return stripe
                .v1()
                .events()
                .list(EventListParams.builder().setType(type).setLimit(100L).build())
                .getData()
                .stream()
                .filter(event -> event.toJson().contains(wish.customer().toString()))
                .count();
    }
}
