package de.boxenstopp.booking.payment.domain;

import java.util.Optional;
import java.util.UUID;

/** All payments we heard of. */
public interface Payments {

    Optional<Payment> find(PaymentId id);

    /** The one we heard of last. */
    Optional<Payment> latestFor(UUID booking);

    void store(Payment payment);
}
