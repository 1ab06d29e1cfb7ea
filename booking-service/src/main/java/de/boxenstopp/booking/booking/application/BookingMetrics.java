package de.boxenstopp.booking.booking.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Figures of the business, counted where they come about. */
@Component
public class BookingMetrics {

    private final MeterRegistry meters;

    public BookingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome placed, or the code of the rule that was broken */
    void placing(String outcome) {
        meters.counter("bookings.placed", "outcome", outcome).increment();
    }

    void cancelled() {
        meters.counter("bookings.cancelled").increment();
    }

    void expired(ExpireBooking.Trigger trigger) {
        meters.counter("bookings.expired", "by", trigger.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** @param why late, or unknown-booking */
    void ignoredSlotFact(String why) {
        meters.counter("bookings.slot.facts.ignored", "why", why).increment();
    }
}
