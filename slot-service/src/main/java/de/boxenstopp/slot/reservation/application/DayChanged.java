package de.boxenstopp.slot.reservation.application;

import org.springframework.dao.ConcurrencyFailureException;

/** An admin changed a day while somebody was about to take places of it; trying again finds it as it is now. */
class DayChanged extends ConcurrencyFailureException {

    DayChanged() {
        super("a day was changed meanwhile");
    }
}
