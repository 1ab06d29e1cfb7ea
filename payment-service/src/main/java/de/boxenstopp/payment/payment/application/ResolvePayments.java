package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.payment.domain.StripeAway;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The janitor: asks Stripe about payments of which it should have said something by now. */
@Service
public class ResolvePayments {

    private static final Logger log = LoggerFactory.getLogger(ResolvePayments.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final Payments payments;
    private final RefreshPayment refreshPayment;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    ResolvePayments(
            Payments payments,
            RefreshPayment refreshPayment,
            TransactionOperations transactions,
            Clock clock,
            MeterRegistry meters) {
        this.payments = payments;
        this.refreshPayment = refreshPayment;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    public void handle() {
        for (var payment : payments.due(clock.instant(), BATCH)) {
            if (!resolve(payment)) {
                return; // Stripe is away: no use in asking for the others
            }
        }
    }

    private boolean resolve(PaymentId id) {
        var before = payments.find(id).orElseThrow();
        try {
            refreshPayment.handle(id);
            var after = payments.find(id).orElseThrow();
            meters.counter("payment.janitor", "found", after.state().name()).increment();
            if (after.state() != before.state()) {
                log.info(
                        "Payment {} was {} and is {}, as Stripe said when asked",
                        id.value(),
                        before.state(),
                        after.state());
            }
            return true;
        } catch (StripeAway away) {
            meters.counter("payment.janitor", "found", "nothing").increment();
            postpone(id, before.booking());
            return away.mayHaveActed();
        } catch (RuntimeException failure) {
            log.error("Payment {} cannot be resolved", id.value(), failure);
            postpone(id, before.booking());
            return true;
        }
    }

    private void postpone(PaymentId id, BookingId booking) {
        transactions.executeWithoutResult(_ -> {
            payments.claim(booking);
            var payment = payments.find(id).orElseThrow();
            payment.lookAgainAt(clock.instant().plus(PAUSE));
            payments.store(payment);
        });
    }
}
