package de.boxenstopp.payment;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets every test begin with nothing. The clock is never moved back: the Stripe beside us has seen what it has seen. */
public class Slate {

    private final JdbcTemplate jdbc;
    private final CircuitBreakerRegistry breakers;

    Slate(JdbcTemplate jdbc, CircuitBreakerRegistry breakers) {
        this.jdbc = jdbc;
        this.breakers = breakers;
    }

    public void wipe() {
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
