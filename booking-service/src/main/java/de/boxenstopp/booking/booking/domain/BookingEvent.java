package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.PaymentId;
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

    /** The money is here and the places are firm. */
    record Confirmed(
            Subject subject,
            Instant at,
            UUID workshopId,
            Vehicle vehicle,
            List<PricedLine> lines,
            int durationMinutes,
            Window pickup,
            Window returning,
            PaymentId paymentId)
            implements BookingEvent {

        public Confirmed {
            lines = List.copyOf(lines);
        }
    }

    /** Money came that cannot buy the booking: all of it goes back. */
    record PaymentTurnedAway(
            Subject subject,
            Instant at,
            PaymentId paymentId,
            long refundCents,
            Decision reason,
            List<Alternative> alternatives)
            implements BookingEvent {

        public PaymentTurnedAway {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The customer got other windows. */
    record Rescheduled(
            Subject subject,
            Instant at,
            UUID workshopId,
            Window oldPickup,
            Window oldReturning,
            Window pickup,
            Window returning)
            implements BookingEvent {}

    record Expired(Subject subject, Instant at) implements BookingEvent {}

    record Cancelled(Subject subject, Instant at, Actor by, Reason reason, CancellationTerms terms)
            implements BookingEvent {}
}
