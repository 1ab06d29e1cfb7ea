package de.boxenstopp.payment.refund.domain;

import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All refunds. Storing one also hands on what it recorded. */
public interface Refunds {

    Optional<Refund> find(RefundId id);

    List<Refund> allOf(PaymentId payment);

    /** What is to be done or asked by now, the longest waiting first. */
    List<RefundId> due(Instant now, int limit);

    void store(Refund refund);
}
