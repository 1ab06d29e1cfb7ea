package de.boxenstopp.payment.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Instant NOW = Instant.parse("2026-02-26T11:00:00Z");

    @Test
    void keepsItsKeyUntilATryHasFailed() {
        var refund = begun();
        var key = refund.idempotencyKey();

        refund.fail(RefundFailure.INSUFFICIENT_BALANCE, 0, NOW);
        assertThat(refund.idempotencyKey()).isEqualTo(key);
        refund.retry(NOW.plus(Duration.ofHours(1)));

        assertThat(refund.state()).isEqualTo(RefundState.CREATED);
        assertThat(refund.idempotencyKey()).isNotEqualTo(key);
    }

    @Test
    void isTriedAgainOnlyWhereThatCanHelp() {
        for (var failure : RefundFailure.values()) {
            var refund = begun();
            refund.fail(failure, 0, NOW);
            refund.retry(NOW.plus(Duration.ofDays(1)));
            assertThat(refund.state())
                    .as("%s", failure)
                    .isEqualTo(failure.mayPass() ? RefundState.CREATED : RefundState.FAILED);
        }
    }

    @Test
    void tellsOfMoneyThatWentBackOnceAndOfMoneyThatReturned() {
        var refund = begun();
        var succeeded = new RefundSeen("re_1", new RefundSeen.Status.Succeeded());
        var failed = new RefundSeen("re_1", new RefundSeen.Status.Failed(RefundFailure.METHOD_CLOSED));

        refund.apply(succeeded, 100, NOW);
        refund.apply(succeeded, 100, NOW);
        refund.apply(failed, 100, NOW);
        refund.apply(failed, 100, NOW);
        refund.apply(succeeded, 100, NOW);

        assertThat(refund.state()).isEqualTo(RefundState.FAILED);
        assertThat(refund.takeEvents())
                .containsExactly(
                        new RefundEvent.Refunded(
                                refund.id(),
                                refund.payment(),
                                refund.booking(),
                                21_900,
                                22_000,
                                "re_1",
                                RefundCause.TURNED_AWAY),
                        new RefundEvent.Failed(
                                refund.id(),
                                refund.payment(),
                                refund.booking(),
                                21_900,
                                100,
                                "re_1",
                                RefundCause.TURNED_AWAY,
                                RefundFailure.METHOD_CLOSED));
    }

    @Test
    void waitsUntilStripeIsThroughWithIt() {
        var refund = begun();

        refund.apply(new RefundSeen("re_1", new RefundSeen.Status.Pending()), 0, NOW);

        assertThat(refund.state()).isEqualTo(RefundState.PENDING);
        assertThat(refund.takeEvents()).isEmpty();
    }

    @Test
    void leavesAnEarlierTryAlone() {
        var refund = begun();
        refund.apply(new RefundSeen("re_1", new RefundSeen.Status.Pending()), 0, NOW);

        refund.apply(new RefundSeen("re_0", new RefundSeen.Status.Failed(RefundFailure.UNKNOWN)), 0, NOW);

        assertThat(refund.state()).isEqualTo(RefundState.PENDING);
    }

    private static Refund begun() {
        var refund = Refund.turnedAway(new PaymentId(UUID.randomUUID()), new BookingId(UUID.randomUUID()), NOW);
        refund.begin(21_900, "payment_intent=pi_1", NOW);
        return refund;
    }
}
