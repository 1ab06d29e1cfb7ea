package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.SlotEvent;

/** Where facts go, in the transaction that makes them true. */
public interface SlotEvents {

    void record(SlotEvent event);
}
