package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.PaymentEvent;

/** Where facts go, in the transaction that makes them true. */
public interface PaymentEvents {

    void record(PaymentEvent event);
}
