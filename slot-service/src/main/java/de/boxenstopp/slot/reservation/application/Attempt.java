package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.application.Alternatives;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tries to take places in a transaction. Looks for other windows only when its locks are given back. */
@Component
class Attempt {

    private final TransactionOperations transactions;
    private final Alternatives alternatives;

    Attempt(TransactionOperations transactions, Alternatives alternatives) {
        this.transactions = transactions;
        this.alternatives = alternatives;
    }

    /** @throws PlacesGone when there is no room */
    Kept at(Visit visit, Supplier<Reservation> act) {
        try {
            return Kept.of(inTransaction(act), visit);
        } catch (NoRoom noRoom) {
            var concerned = noRoom.shortage().concerned(visit);
            throw new PlacesGone(noRoom.shortage(), alternatives.to(concerned, visit.durationMinutes(), noRoom.own()));
        }
    }

    private Reservation inTransaction(Supplier<Reservation> act) {
        try {
            return transactions.execute(_ -> act.get());
        } catch (DayChanged changed) {
            return transactions.execute(_ -> act.get());
        }
    }
}
