package de.boxenstopp.payment.stripe;

import com.stripe.exception.StripeException;
import de.boxenstopp.payment.payment.domain.StripeAway;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every call to Stripe passes here: limited in number, stopped while Stripe is away, timed. */
class StripeCalls {

    private static final Logger log = LoggerFactory.getLogger(StripeCalls.class);

    private static final Set<CircuitBreaker.State> AWAY =
            EnumSet.of(CircuitBreaker.State.OPEN, CircuitBreaker.State.FORCED_OPEN);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final MeterRegistry meters;
    private volatile boolean lastAnswered = true;

    StripeCalls(CircuitBreaker breaker, Bulkhead bulkhead, MeterRegistry meters) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.meters = meters;
    }

    /** As far as the calls of late can tell. */
    boolean isAnswering() {
        return !AWAY.contains(breaker.getState()) && lastAnswered;
    }

    /**
     * @throws Refusal when Stripe said no
     * @throws StripeAway when it said nothing, or nothing to the point
     */
    <T> T call(String operation, Callable<T> call) throws Refusal {
        var sample = Timer.start(meters);
        var outcome = "broken";
        try {
            var answer = Bulkhead.decorateCallable(bulkhead, CircuitBreaker.decorateCallable(breaker, call))
                    .call();
            outcome = "ok";
            lastAnswered = true;
            return answer;
        } catch (BulkheadFullException | CallNotPermittedException spared) {
            outcome = "spared";
            throw new StripeAway(false, spared);
        } catch (StripeException failure) {
            lastAnswered = !StripeFailures.isOutage(failure);
            if (StripeFailures.isRefusal(failure)) {
                outcome = "refused";
                throw new Refusal(failure);
            }
            outcome = "away";
            log.warn("Stripe does not answer {}: {}", operation, describe(failure));
            throw new StripeAway(StripeFailures.mayHaveActed(failure), failure);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception unheardOf) {
            throw new IllegalStateException(unheardOf);
        } finally {
            sample.stop(meters.timer("stripe.calls", "operation", operation, "outcome", outcome));
        }
    }

    /** Without the message, which may quote what we sent. */
    private static String describe(StripeException failure) {
        return "%s, status %s, code %s, request %s"
                .formatted(
                        failure.getClass().getSimpleName(),
                        failure.getStatusCode(),
                        failure.getCode(),
                        failure.getRequestId());
    }
}
