package de.boxenstopp.booking.payment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What became of each payment. Only ever added to. */
public interface Decisions {

    Optional<Decision> of(PaymentId payment);

    /** Fails when the payment has a decision already, or the booking a payment that bought it. */
    void note(PaymentId payment, UUID booking, Decision decision, Instant at);
}
