package de.boxenstopp.booking.checkout.application;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
class CheckoutMetrics {

    private final MeterRegistry meters;

    CheckoutMetrics(MeterRegistry meters) {
        this.meters = meters;
        // There from the start: the first of a day must be seen as a rise.
        meters.counter("bookings.checkouts", "outcome", "open");
    }

    /** @param outcome open, or the code of what stood in the way */
    void opening(String outcome) {
        meters.counter("bookings.checkouts", "outcome", outcome).increment();
    }

    void forgotten(int attempts) {
        meters.counter("bookings.checkouts.forgotten").increment(attempts);
    }
}
