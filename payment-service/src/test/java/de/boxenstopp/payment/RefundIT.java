package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundListParams;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.payment.PaymentRefunded;
import de.boxenstopp.events.payment.RefundFailed;
import de.boxenstopp.events.payment.RefundReason;
import de.boxenstopp.payment.payment.application.ResolvePayments;
import de.boxenstopp.payment.refund.application.ResolveRefunds;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Money goes back once, whatever is told how often and whenever we die. */
@PaymentIntegrationTest
class RefundIT {

    private static final String VISA = "4242424242424242";
    private static final String REFUND_PENDING = "4000000000007726";
    private static final String REFUND_FAILS = "4000000000005126";

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
    CircuitBreakerRegistry breakers;

    @Autowired
    StripeClient stripe;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MeterRegistry meters;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @Test
    void givesMoneyBackThatWasTurnedAway() throws StripeException {
        pay(VISA);
        var counted = meters.counter("payment.refunded.cents").count();

        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        resolveRefunds.handle();
        resolveRefunds.handle();

        var refunded = outcome.theOnly(wish.booking(), PaymentRefunded.class);
        assertThat(refunded.getAmountCents()).isEqualTo(Wish.CENTS);
        assertThat(refunded.getRefundedTotalCents()).isEqualTo(Wish.CENTS);
        assertThat(refunded.getPaymentId()).isEqualTo(wish.payment());
        assertThat(refunded.getReasonCode()).isEqualTo(RefundReason.TURNED_AWAY);
        assertThat(backAtStripe()).containsExactly(Wish.CENTS);
        deliverAll();
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded", "PaymentRefunded");
        assertThat(meters.counter("payment.refunded.cents").count() - counted).isEqualTo(Wish.CENTS);
    }

    @Test
    void waitsForMoneyThatOthersKnowOfBeforeUs() throws StripeException {
        desk.pay(desk.checkout(wish).url(), VISA);

        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        resolveRefunds.handle();
        assertThat(state()).isEqualTo("WAITING");
        deliverAll();
        clock.advance(Duration.ofSeconds(6));
        resolveRefunds.handle();

        assertThat(state()).isEqualTo("SUCCEEDED");
        assertThat(backAtStripe()).containsExactly(Wish.CENTS);
    }

    @Test
    void givesBackWhatTheCancellationSays() throws StripeException {
        pay(VISA);

        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        outcome.publish(wish.booking(), BookingFacts.cancelled(wish, CancelledBy.ADMIN, 10_950));
        resolveRefunds.handle();

        var refunded = outcome.theOnly(wish.booking(), PaymentRefunded.class);
        assertThat(refunded.getAmountCents()).isEqualTo(10_950);
        assertThat(refunded.getReasonCode()).isEqualTo(RefundReason.CANCELLED_BY_US);
        assertThat(backAtStripe()).containsExactly(10_950L);
    }

    @Test
    void givesBackNothingWhenNothingIsToGoBack() throws StripeException {
        pay(VISA);

        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        outcome.publish(wish.booking(), BookingFacts.cancelled(wish, CancelledBy.CUSTOMER, 0));
        resolveRefunds.handle();

        assertThat(backAtStripe()).isEmpty();
    }

    /** A dead letter that is given to us again comes late. */
    @Test
    void givesBackEvenIfTheCancellationIsHeardOfFirst() throws StripeException {
        pay(VISA);

        outcome.publish(wish.booking(), BookingFacts.cancelled(wish, CancelledBy.CUSTOMER, 10_950));
        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        resolveRefunds.handle();

        assertThat(backAtStripe()).containsExactly(10_950L);
    }

    @Test
    void neverGivesBackMoreThanCame() throws StripeException {
        pay(VISA);

        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        outcome.publish(wish.booking(), BookingFacts.cancelled(wish, CancelledBy.CUSTOMER, 10_950));
        resolveRefunds.handle();
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        resolveRefunds.handle();

        assertThat(backAtStripe()).containsExactly(10_950L);
        assertThat(outcome.theOnly(wish.booking(), RefundFailed.class).getStripeRefundId())
                .isNull();
    }

    @Test
    void goesOnWhereItDied() throws StripeException {
        pay(VISA);
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        breakers.circuitBreaker("stripe").transitionToForcedOpenState();
        resolveRefunds.handle();
        assertThat(state()).as("before the call").isEqualTo("CREATED");
        breakers.circuitBreaker("stripe").reset();
        clock.advance(Duration.ofSeconds(21));
        resolveRefunds.handle();
        assertThat(state()).isEqualTo("SUCCEEDED");

        forgetTheAnswer();
        clock.advance(Duration.ofSeconds(21));
        resolveRefunds.handle();
        assertThat(state()).as("after the call").isEqualTo("SUCCEEDED");

        forgetTheAnswer();
        clock.advance(Duration.ofDays(2));
        resolveRefunds.handle();
        assertThat(state()).as("after the call, two days later").isEqualTo("SUCCEEDED");
        assertThat(backAtStripe()).containsExactly(Wish.CENTS);
    }

    @Test
    void tellsOfARefundThatTakesTimeWhenItIsThrough() {
        pay(REFUND_PENDING);
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        resolveRefunds.handle();
        assertThat(state()).isEqualTo("PENDING");

        deliverWhenTold("refund.updated");

        assertThat(state()).isEqualTo("SUCCEEDED");
        outcome.eventuallyTold(wish.booking(), "PaymentRequested", "PaymentSucceeded", "PaymentRefunded");
    }

    @Test
    void tellsOfARefundThatTheBankSentBack() {
        pay(REFUND_FAILS);
        outcome.publish(wish.booking(), BookingFacts.turnedAway(wish));
        resolveRefunds.handle();

        deliverWhenTold("refund.failed");

        assertThat(state()).isEqualTo("FAILED");
        assertThat(outcome.theOnly(wish.booking(), RefundFailed.class).getStripeRefundId())
                .startsWith("re_");
        clock.advance(Duration.ofDays(3));
        resolveRefunds.handle();
        assertThat(state()).as("for people").isEqualTo("FAILED");
    }

    private void deliverWhenTold(String type) {
        var refund = refunds().getFirst();
        await().until(() -> desk.eventsOf(refund).stream().anyMatch(event -> type.equals(event.getType())));
        deliverAll();
    }

    private void pay(String card) {
        desk.pay(desk.checkout(wish).url(), card);
        deliverAll();
        assertThat(outcome.state(wish.payment())).isEqualTo("SUCCEEDED");
    }

    private void deliverAll() {
        var ids = new ArrayList<>(refunds());
        ids.add(wish.payment());
        desk.eventsOf(ids.toArray(UUID[]::new)).forEach(desk::deliver);
        outcome.settle();
    }

    private List<UUID> refunds() {
        return jdbc.query("select refund_id from refund", (row, _) -> row.getObject("refund_id", UUID.class));
    }

    private void forgetTheAnswer() {
        jdbc.update(
                "update refund set state = 'CREATED', stripe_refund_id = null, next_look_at = now(), version = version + 1");
    }

    private String state() {
        return String.valueOf(jdbc.queryForObject("select state from refund", String.class));
    }

    private List<Long> backAtStripe() throws StripeException {
        var intent = String.valueOf(jdbc.queryForObject("select payment_intent_id from payment", String.class));
        return stripe
                .v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).build())
                .getData()
                .stream()
                .map(refund -> refund.getAmount())
                .toList();
    }
}
