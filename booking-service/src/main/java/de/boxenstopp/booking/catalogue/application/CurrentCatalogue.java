package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.PriceLists;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the catalogue in memory, so that no price waits for the database, and looks twice a second whether another
 * instance changed it. Asking is one row by its key; being told (LISTEN) would need a connection of its own, which has to
 * notice by itself when it is dead.
 */
@Component
public class CurrentCatalogue implements Catalogues, PriceLists {

    private static final Logger log = LoggerFactory.getLogger(CurrentCatalogue.class);

    private final StoredCatalogue stored;
    private volatile State state;
    private volatile boolean away;

    CurrentCatalogue(StoredCatalogue stored) {
        this.stored = stored;
        this.state = State.of(stored.read());
    }

    @Override
    public Catalogue catalogue() {
        return state.catalogue();
    }

    @Override
    public PriceList current() {
        return state.prices();
    }

    /** Goes on with what it has while the database is away: without it nothing is sold anyway. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForChanges() {
        try {
            refresh();
            away = false;
        } catch (RuntimeException failure) {
            if (!away) {
                log.warn("Cannot see whether the catalogue changed: {}", failure.toString());
            }
            away = true;
        }
    }

    /** Never back to an older state: two of these may run at once. */
    private synchronized void refresh() {
        if (stored.version() != state.catalogue().version()) {
            state = State.of(stored.read());
        }
    }

    private record State(Catalogue catalogue, PriceList prices) {

        static State of(Catalogue catalogue) {
            return new State(catalogue, PriceList.of(catalogue));
        }
    }
}
