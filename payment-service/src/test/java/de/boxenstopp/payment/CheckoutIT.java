package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.checkout.SessionListParams;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.PaymentFailureReason;
import de.boxenstopp.payment.payment.application.ResolvePayments;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** What becomes of a checkout until there is money, or none. */
@PaymentIntegrationTest
class CheckoutIT {

    private static final String VISA = "4242424242424242";
    private static final String NO_FUNDS = "4000000000009995";

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
    CircuitBreakerRegistry breakers;

    @Autowired
    StripeClient stripe;

    @Autowired
    JdbcTemplate jdbc;

    @LocalManagementPort
    int managementPort;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @Test
    void answersTheSameWhileItIsOpen() throws StripeException {
        var opened = desk.checkout(wish);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(desk.checkout(wish)).isEqualTo(opened);
        assertThat(opened.body().path("expiresAt").asString())
                .isEqualTo(wish.expiresAt().toString());
        assertThat(sessions()).isEqualTo(1);
        outcome.eventuallyTold(wish.booking(), "PaymentRequested");
    }

    @Test
    void tellsStripeWhatItIsFor() throws StripeException {
        var session =
                stripe.v1().checkout().sessions().retrieve(desk.checkout(wish).session());

        assertThat(session.getAmountTotal()).isEqualTo(Wish.CENTS);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getClientReferenceId()).isEqualTo(wish.booking().toString());
        assertThat(session.getMetadata())
                .containsEntry("paymentId", wish.payment().toString());
        assertThat(session.getExpiresAt()).isEqualTo(wish.expiresAt().getEpochSecond());
        assertThat(session.getLocale()).isEqualTo("de");
        assertThat(stripe.v1().customers().retrieve(session.getCustomer()).getMetadata())
                .containsEntry("customerId", wish.customer().toString());
    }

    @Test
    void keepsACardOnlyWhenThatWasAgreed() {
        desk.checkout(wish);
        assertThat(request(wish)).doesNotContain("setup_future_usage").doesNotContain("payment_method_types");

        var saving = Wish.until(wish.expiresAt()).until(wish.expiresAt(), true);
        assertThat(desk.checkout(saving).status()).isEqualTo(200);
        assertThat(request(saving)).contains("setup_future_usage]=off_session");
    }

    @Test
    void forgetsNameAndMailWhenStripeHasThem() {
        desk.checkout(wish);

        assertThat(jdbc.queryForList("select * from stripe_customer").toString())
                .contains("cus_")
                .doesNotContain("mara", "Mara");
        assertThat(request(wish)).doesNotContain("mara", "Mara");
    }

    @Test
    void makesACustomerOnce() throws StripeException {
        desk.checkout(wish);
        var another = new Wish(
                UUID.randomUUID(), UUID.randomUUID(), wish.customer(), "BX-2026-222222", wish.expiresAt(), false);

        assertThat(desk.checkout(another).status()).isEqualTo(200);

        assertThat(jdbc.queryForObject("select count(*) from stripe_customer", Integer.class))
                .isEqualTo(1);
        assertThat(sessions()).isEqualTo(2);
    }

    @Test
    void refusesWhatContradictsAnEarlierWish() {
        var opened = desk.checkout(wish);

        assertThat(desk.checkout(wish.withNumber("BX-2026-333333")).code()).isEqualTo("payment-differs");
        assertThat(desk.checkout(wish.withPayment(UUID.randomUUID())).code()).isEqualTo("another-checkout-open");
        assertThat(desk.checkout(wish)).isEqualTo(opened);
    }

    @Test
    void refusesTimesThatStripeRefusesAndMayBeAskedAnew() {
        var tooShort = wish.until(clock.instant().plus(Duration.ofMinutes(10)), false);

        assertThat(desk.checkout(tooShort).code()).isEqualTo("checkout-never-opened");
        assertThat(desk.checkout(tooShort).code()).isEqualTo("checkout-never-opened");

        assertThat(desk.checkout(wish.withPayment(UUID.randomUUID())).status()).isEqualTo(200);
        outcome.eventuallyTold(wish.booking(), "PaymentRequested");
    }

    @Test
    void staysOpenWhenACardIsDeclined() {
        var opened = desk.checkout(wish);
        assertThat(desk.pay(opened.url(), NO_FUNDS)).isEqualTo(200);
        deliverAll();

        var failed = outcome.theOnly(wish.booking(), PaymentFailed.class);
        assertThat(failed.getReasonCode()).isEqualTo(PaymentFailureReason.INSUFFICIENT_FUNDS);
        assertThat(failed.getDeclineCode()).isEqualTo("insufficient_funds");
        assertThat(desk.checkout(wish)).isEqualTo(opened);

        assertThat(desk.pay(opened.url(), VISA)).isEqualTo(303);
        deliverAll();
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentFailed", "PaymentSucceeded");
    }

    @Test
    void closesUnusedWhenItsTimeIsOver() {
        var opened = desk.checkout(wish);

        clock.advance(Duration.ofMinutes(36));
        await().until(() -> statusAtStripe(opened).equals("expired"));
        resolvePayments.handle();

        assertThat(outcome.state(wish.payment())).isEqualTo("EXPIRED");
        assertThat(desk.checkout(wish).code()).isEqualTo("checkout-closed");
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentExpired");
    }

    @Test
    void isOpenedAnewOnceTheFirstIsOver() {
        var first = desk.checkout(wish);
        clock.advance(Duration.ofMinutes(36));
        await().until(() -> statusAtStripe(first).equals("expired"));

        var second = wish.withPayment(UUID.randomUUID()).until(clock.instant().plus(Duration.ofMinutes(35)), false);

        assertThat(desk.checkout(second).status()).isEqualTo(200);
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentExpired", "PaymentRequested");
    }

    @Test
    void isClosedWhenTheBookingEnds() {
        var opened = desk.checkout(wish);

        outcome.publish(wish.booking(), BookingFacts.cancelled(wish, CancelledBy.CUSTOMER, 0));
        assertThat(desk.checkout(wish).code()).isEqualTo("booking-ended");
        resolvePayments.handle();

        assertThat(statusAtStripe(opened)).isEqualTo("expired");
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentExpired");
    }

    @Test
    void takesMoneyThatIsFasterThanTheEndOfTheBooking() {
        desk.pay(desk.checkout(wish).url(), VISA);

        outcome.publish(wish.booking(), BookingFacts.expired(wish));
        resolvePayments.handle();

        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded");
    }

    @Test
    void isRefusedForABookingThatHasEnded() throws StripeException {
        outcome.publish(wish.booking(), BookingFacts.expired(wish));

        assertThat(desk.checkout(wish).code()).isEqualTo("booking-ended");
        assertThat(sessions()).isZero();
    }

    @Test
    void isRefusedForABookingThatIsPaid() {
        desk.pay(desk.checkout(wish).url(), VISA);
        deliverAll();

        assertThat(desk.checkout(wish).code()).isEqualTo("payment-succeeded");
        assertThat(desk.checkout(wish.withPayment(UUID.randomUUID())).code()).isEqualTo("payment-succeeded");
    }

    @Test
    void waitsForAStripeThatIsAway() {
        breakers.circuitBreaker("stripe").transitionToForcedOpenState();
        var refused = desk.checkout(wish);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("payment-provider-away");
        assertThat(refused.retryAfter()).isNotNull();
        assertThat(outcome.state(wish.payment())).isEqualTo("CREATED");
        assertThat(health("stripe")).isEqualTo(503);
        assertThat(health("readiness")).isEqualTo(200);

        breakers.circuitBreaker("stripe").reset();
        assertThat(desk.checkout(wish).status()).isEqualTo(200);
        assertThat(health("stripe")).isEqualTo(200);
    }

    @Test
    void isOpenedByTheJanitorWhenWeDiedBeforeTheCall() {
        breakers.circuitBreaker("stripe").transitionToForcedOpenState();
        desk.checkout(wish);
        breakers.circuitBreaker("stripe").reset();

        clock.advance(Duration.ofSeconds(21));
        resolvePayments.handle();

        outcome.eventuallyTold(wish.booking(), "PaymentRequested");
        assertThat(desk.checkout(wish).status()).isEqualTo(200);
    }

    @Test
    void isProvenUnopenedWhenWeDiedBeforeTheCallForLong() {
        breakers.circuitBreaker("stripe").transitionToForcedOpenState();
        desk.checkout(wish);
        breakers.circuitBreaker("stripe").reset();

        clock.advance(Duration.ofMinutes(6));
        assertThat(desk.checkout(wish).code()).isEqualTo("checkout-never-opened");

        outcome.eventuallyTold(wish.booking());
    }

    /** The checkout was opened, and we died before we could note it. */
    @Test
    void isFoundAgainWhenWeDiedAfterTheCall() throws StripeException {
        var opened = desk.checkout(wish);
        forgetTheAnswer();

        assertThat(desk.checkout(wish)).isEqualTo(opened);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void isFoundAgainEvenAfterItsTime() {
        desk.pay(desk.checkout(wish).url(), VISA);
        forgetTheAnswer();

        clock.advance(Duration.ofDays(2));
        resolvePayments.handle();

        assertThat(outcome.state(wish.payment())).isEqualTo("SUCCEEDED");
    }

    @Test
    void learnsOfMoneyBeforeItKnowsOfTheCheckout() {
        desk.pay(desk.checkout(wish).url(), VISA);
        forgetTheAnswer();

        deliverAll();

        assertThat(outcome.state(wish.payment())).isEqualTo("SUCCEEDED");
    }

    private void forgetTheAnswer() {
        jdbc.update("""
                update payment set state = 'CREATED', session_id = null, checkout_url = null, next_look_at = now(),
                    version = version + 1
                """);
    }

    private void deliverAll() {
        desk.eventsOf(wish.payment())
                .forEach(event -> assertThat(desk.deliver(event).status()).isEqualTo(200));
        outcome.settle();
    }

    private @Nullable String request(Wish wish) {
        return jdbc.queryForObject("select request from payment where payment_id = ?", String.class, wish.payment());
    }

    private String statusAtStripe(Desk.Answer opened) {
        try {
            return stripe.v1().checkout().sessions().retrieve(opened.session()).getStatus();
        } catch (StripeException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int sessions() throws StripeException {
        var customer = jdbc.queryForList("select stripe_id from stripe_customer", String.class);
        return customer.isEmpty()
                ? 0
                : stripe.v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setCustomer(customer.getFirst())
                                .build())
                        .getData()
                        .size();
    }

    private int health(String group) {
        return RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri("/actuator/health/" + group)
                .exchange((_, response) -> response.getStatusCode().value());
    }
}
