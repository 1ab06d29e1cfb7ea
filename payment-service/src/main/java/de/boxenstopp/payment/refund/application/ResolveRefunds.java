package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.payment.domain.StripeAway;
import de.boxenstopp.payment.refund.domain.RefundId;
import de.boxenstopp.payment.refund.domain.Refunds;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The janitor: begins refunds, and goes on with those that Stripe has not answered or that may be tried again. */
@Service
public class ResolveRefunds {

    private static final Logger log = LoggerFactory.getLogger(ResolveRefunds.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int BATCH = 100;

    private final Refunds refunds;
    private final RefreshRefund refreshRefund;
    private final TransactionOperations transactions;
    private final Clock clock;

    ResolveRefunds(Refunds refunds, RefreshRefund refreshRefund, TransactionOperations transactions, Clock clock) {
        this.refunds = refunds;
        this.refreshRefund = refreshRefund;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle() {
        for (var refund : refunds.due(clock.instant(), BATCH)) {
            try {
                refreshRefund.retry(refund);
            } catch (StripeAway away) {
                postpone(refund);
            } catch (RuntimeException failure) {
                log.error("Refund {} cannot go on", refund.value(), failure);
                postpone(refund);
            }
        }
    }

    private void postpone(RefundId id) {
        transactions.executeWithoutResult(_ -> {
            var refund = refunds.find(id).orElseThrow();
            refund.lookAgainAt(clock.instant().plus(PAUSE));
            refunds.store(refund);
        });
    }
}
