package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.refund.domain.RefundEvent;

/** Where facts go, in the transaction that makes them true. */
public interface RefundEvents {

    void record(RefundEvent event);
}
