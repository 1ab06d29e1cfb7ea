package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Totals;
import de.boxenstopp.booking.quote.domain.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the rest of the business may care about. Facts, never the aggregate itself, and nothing personal. */
public sealed interface BookingEvent {

    Subject subject();

    Instant at();

    /** What every fact about a booking says. */
    record Subject(BookingId id, BookingNumber number, CustomerId customerId) {}

    record Created(
            Subject subject,
            Instant at,
            UUID workshopId,
            Vehicle vehicle,
            List<PricedLine> lines,
            Totals totals,
            Window pickup,
            Window returning,
            int policyVersion)
            implements BookingEvent {

        public Created {
            lines = List.copyOf(lines);
        }
    }

    record Expired(Subject subject, Instant at) implements BookingEvent {}

    record Cancelled(Subject subject, Instant at, Actor by, Reason reason, CancellationTerms terms)
            implements BookingEvent {}
}
