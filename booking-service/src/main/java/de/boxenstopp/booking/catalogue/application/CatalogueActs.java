package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.Catalogue;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What every change of the catalogue has in common: one after the other, judged by all that stands in it at that moment,
 * and visible here at once. Admins are few, so nobody waits.
 */
@Component
class CatalogueActs {

    private final StoredCatalogue stored;
    private final CurrentCatalogue current;
    private final TransactionOperations transaction;

    CatalogueActs(StoredCatalogue stored, CurrentCatalogue current, TransactionOperations transaction) {
        this.stored = stored;
        this.current = current;
        this.transaction = transaction;
    }

    <T> T perform(Function<Catalogue, T> act) {
        var done = transaction.execute(_ -> {
            stored.lock();
            var result = act.apply(stored.read());
            stored.raiseVersion();
            return result;
        });
        current.lookForChanges();
        return Objects.requireNonNull(done);
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since it was looked at */
    static void requireUnchanged(long seen, long version) {
        if (seen != version) {
            throw new OptimisticLockingFailureException("Version %d, not %d".formatted(version, seen));
        }
    }
}
