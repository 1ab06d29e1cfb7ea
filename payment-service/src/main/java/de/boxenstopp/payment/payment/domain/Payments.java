package de.boxenstopp.payment.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payments. Storing one also hands on what it recorded. */
public interface Payments {

    /** From here to the end of the transaction nobody else acts for this booking. */
    void claim(BookingId booking);

    Optional<Payment> find(PaymentId id);

    List<Payment> allOf(BookingId booking);

    /** What Stripe is to be asked about by now, the longest waiting first. */
    List<PaymentId> due(Instant now, int limit);

    void store(Payment payment);
}
