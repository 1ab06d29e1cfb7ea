package de.boxenstopp.payment.webhook.application;

import de.boxenstopp.payment.payment.application.RefreshPayment;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.StripeAway;
import de.boxenstopp.payment.refund.application.RefreshRefund;
import de.boxenstopp.payment.refund.domain.RefundId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks at Stripe where a webhook points. What the webhook itself says is not believed, so its order does not matter. */
@Service
public class WorkWebhook {

    private static final Logger log = LoggerFactory.getLogger(WorkWebhook.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Two webhooks of one payment come at once; the second finds the work of the first and need not ask Stripe. */
    private final Lock[] oneAtATime =
            IntStream.range(0, 256).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    private final Webhooks webhooks;
    private final RefreshPayment refreshPayment;
    private final RefreshRefund refreshRefund;
    private final Clock clock;
    private final MeterRegistry meters;

    WorkWebhook(
            Webhooks webhooks,
            RefreshPayment refreshPayment,
            RefreshRefund refreshRefund,
            Clock clock,
            MeterRegistry meters) {
        this.webhooks = webhooks;
        this.refreshPayment = refreshPayment;
        this.refreshRefund = refreshRefund;
        this.clock = clock;
        this.meters = meters;
    }

    void handle(Webhooks.Task task) {
        var lock = oneAtATime[Math.floorMod(task.subject().id().hashCode(), oneAtATime.length)];
        lock.lock();
        try {
            var outcome = look(task) ? "worked" : "foreign";
            webhooks.worked(task);
            count(outcome);
        } catch (StripeAway away) {
            count("postponed");
            webhooks.tryAgainAt(task, clock.instant().plus(pause(task)));
        } catch (RuntimeException failure) {
            log.error("Webhooks {} cannot be worked off; trying again", task.eventIds(), failure);
            count("failed");
            webhooks.tryAgainAt(task, clock.instant().plus(pause(task)));
        } finally {
            lock.unlock();
        }
    }

    private boolean look(Webhooks.Task task) {
        var subject = task.subject();
        return switch (subject.kind()) {
            case PAYMENT -> refreshPayment.handle(new PaymentId(subject.id()), subject.stripeId());
            case REFUND -> refreshRefund.handle(new RefundId(subject.id()));
            case REFUNDS_OF_PAYMENT -> refreshRefund.allOf(new PaymentId(subject.id()));
        };
    }

    private static Duration pause(Webhooks.Task task) {
        var pause = Duration.ofMillis(500L << Math.min(task.attempts(), 7));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void count(String outcome) {
        meters.counter("stripe.webhooks.work", "outcome", outcome).increment();
    }
}
