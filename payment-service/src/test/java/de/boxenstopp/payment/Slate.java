package de.boxenstopp.payment;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets every test begin with nothing, now. */
public class Slate {

    private final JdbcTemplate jdbc;
    private final MovableClock clock;
    private final CircuitBreakerRegistry breakers;

    Slate(JdbcTemplate jdbc, MovableClock clock, CircuitBreakerRegistry breakers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.breakers = breakers;
    }

    public void wipe() {
        clock.moveTo(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        closeBreaker();
        jdbc.execute("""
                truncate failed_try, payment, stripe_customer, booking_end, webhook, event_sweep, refund, cancellation,
                    invoice_request, invoice_counter, invoice, invoice_line
                """);
    }

    /** Stripe is spoken to again. */
    public void closeBreaker() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }
}
