package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.payment.application.PaidPayments;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.refund.domain.Refund;
import de.boxenstopp.payment.refund.domain.RefundFailure;
import de.boxenstopp.payment.refund.domain.RefundId;
import de.boxenstopp.payment.refund.domain.RefundSeen;
import de.boxenstopp.payment.refund.domain.RefundState;
import de.boxenstopp.payment.refund.domain.Refunds;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a refund one step further, or brings it up to what Stripe says: the one way in which refunds change. */
@Service
public class RefreshRefund {

    /** Stripe forgets keys after a day. Long before, an answer that is still missing is looked for instead of asked for. */
    private static final Duration TRUST_IN_KEY = Duration.ofHours(1);

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Payments payments;
    private final Refunds refunds;
    private final PaidPayments paidPayments;
    private final MoneyBack moneyBack;
    private final TransactionOperations transactions;
    private final Clock clock;

    RefreshRefund(
            Payments payments,
            Refunds refunds,
            PaidPayments paidPayments,
            MoneyBack moneyBack,
            TransactionOperations transactions,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.paidPayments = paidPayments;
        this.moneyBack = moneyBack;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return false when there is none */
    public boolean allOf(PaymentId payment) {
        var all = refunds.allOf(payment);
        all.forEach(refund -> handle(refund.id()));
        return !all.isEmpty();
    }

    /** @return false when there is no such refund */
    public boolean handle(RefundId id) {
        var known = refunds.find(id);
        known.ifPresent(this::step);
        return known.isPresent();
    }

    /** Each step is committed before the next, so that whoever goes on after a crash knows where. */
    private void step(Refund refund) {
        switch (refund.state()) {
            case WAITING -> begin(refund);
            case CREATED -> ask(refund);
            case PENDING, SUCCEEDED -> look(refund);
            case FAILED -> {}
        }
    }

    /** For the janitor, when its time has come. */
    void retry(RefundId id) {
        var refund = refunds.find(id).orElseThrow();
        if (refund.state() == RefundState.FAILED) {
            refund = change(refund, (again, _) -> again.retry(clock.instant()));
        }
        step(refund);
    }

    private void begin(Refund refund) {
        var paid = paidPayments.find(refund.payment());
        if (paid.isEmpty()) {
            change(refund, (waiting, _) -> waiting.lookAgainAt(clock.instant().plus(pause(waiting))));
            return;
        }
        var receipt = paid.get().receipt();
        var begun = change(refund, (waiting, backCents) -> {
            var left = receipt.paidCents() - promisedCents(waiting);
            var amount = waiting.wantedCents().orElse(receipt.paidCents());
            if (amount > left) {
                waiting.fail(RefundFailure.REFUSED, backCents, clock.instant());
            } else {
                var request = moneyBack.compose(waiting.id(), receipt.paymentIntentId(), amount);
                waiting.begin(amount, request, clock.instant());
            }
        });
        if (begun.state() == RefundState.CREATED) {
            ask(begun);
        }
    }

    private void ask(Refund refund) {
        if (refund.isAskedBefore(clock.instant().minus(TRUST_IN_KEY))) {
            var intent = paidPayments.find(refund.payment()).orElseThrow().receipt();
            moneyBack
                    .search(refund.id(), intent.paymentIntentId())
                    .ifPresentOrElse(
                            seen -> apply(refund, seen),
                            () -> change(refund, (lost, _) -> lost.askAnew(clock.instant())));
            return;
        }
        switch (moneyBack.give(refund.request(), refund.idempotencyKey())) {
            case MoneyBack.Answer.Given(var seen) -> apply(refund, seen);
            case MoneyBack.Answer.Refused(var failure) ->
                change(refund, (refused, backCents) -> refused.fail(failure, backCents, clock.instant()));
        }
    }

    private void look(Refund refund) {
        refund.stripeRefundId().ifPresent(stripeId -> apply(refund, moneyBack.look(stripeId)));
    }

    private void apply(Refund refund, RefundSeen seen) {
        change(refund, (current, backCents) -> current.apply(seen, backCents, clock.instant()));
    }

    private Refund change(Refund refund, BiConsumer<Refund, Long> act) {
        return transactions.execute(_ -> {
            payments.claim(refund.booking());
            var current = refunds.find(refund.id()).orElseThrow();
            act.accept(current, backCents(current));
            refunds.store(current);
            return current;
        });
    }

    private long backCents(Refund except) {
        return refunds.allOf(except.payment()).stream()
                .filter(other -> !other.id().equals(except.id()))
                .filter(other -> other.state() == RefundState.SUCCEEDED)
                .mapToLong(Refund::amountCents)
                .sum();
    }

    private long promisedCents(Refund except) {
        return refunds.allOf(except.payment()).stream()
                .filter(other -> !other.id().equals(except.id()))
                .filter(other -> other.state() != RefundState.WAITING && other.state() != RefundState.FAILED)
                .mapToLong(Refund::amountCents)
                .sum();
    }

    private Duration pause(Refund waiting) {
        var waited = Duration.between(waiting.createdAt(), clock.instant());
        return WAIT.compareTo(waited.dividedBy(2)) > 0 ? WAIT : waited.dividedBy(2);
    }
}
