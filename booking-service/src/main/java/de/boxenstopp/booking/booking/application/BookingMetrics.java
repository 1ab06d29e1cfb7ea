package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.kit.database.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Figures of the business, counted where they come about, once it is settled that they did. */
@Component
public class BookingMetrics {

    private final MeterRegistry meters;

    public BookingMetrics(MeterRegistry meters) {
        this.meters = meters;
        // There from the start: the first of a day must be seen as a rise.
        meters.counter("bookings.placed", "outcome", "placed");
        for (var decision : Decision.values()) {
            counter(decision);
        }
    }

    /** @param outcome placed, or the code of the rule that was broken */
    void placing(String outcome) {
        meters.counter("bookings.placed", "outcome", outcome).increment();
    }

    void decided(Decision decision) {
        AfterCommit.run(counter(decision)::increment);
    }

    void ignoredPaymentFact(String why) {
        AfterCommit.run(meters.counter("bookings.payment.facts.ignored", "why", why)::increment);
    }

    /** About a booking we do not know. */
    void ignoredNotification() {
        AfterCommit.run(meters.counter("bookings.notification.facts.ignored")::increment);
    }

    void cancelled() {
        AfterCommit.run(meters.counter("bookings.cancelled")::increment);
    }

    /** @param outcome done, finished where a customer left it behind, or the code of the rule that was broken */
    void rescheduling(String outcome) {
        meters.counter("bookings.rescheduled", "outcome", outcome).increment();
    }

    void expired(ExpireBooking.Trigger trigger) {
        AfterCommit.run(meters.counter("bookings.expired", "by", trigger.name().toLowerCase(Locale.ROOT))::increment);
    }

    /** @param why late, decided-already, or unknown-booking */
    void ignoredSlotFact(String why) {
        AfterCommit.run(meters.counter("bookings.slot.facts.ignored", "why", why)::increment);
    }

    private Counter counter(Decision decision) {
        return meters.counter(
                "bookings.payments.decided", "decision", decision.name().toLowerCase(Locale.ROOT));
    }
}
