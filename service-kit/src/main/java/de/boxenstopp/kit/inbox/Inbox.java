package de.boxenstopp.kit.inbox;

import java.util.UUID;

/** Remembers which events this service has taken in. */
public interface Inbox {

    /**
     * Notes the event in the transaction under way, which must be the one that carries its effect.
     *
     * @return whether it is met for the first time
     */
    boolean isNew(UUID eventId);
}
