package de.boxenstopp.slot.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the ledger: what became of one booking. */
final class Entry {

    String status;

    @Nullable
    Wish wish;

    Instant until;
    Map<LocalDate, Integer> minutes = Map.of();

    Entry(String status, @Nullable Wish wish, Instant until) {
        this.status = status;
        this.wish = wish;
        this.until = until;
    }

    Wish wish() {
        return Objects.requireNonNull(wish);
    }

    boolean takesPlaces() {
        return status.equals("HELD") || status.equals("FIRM");
    }

    Answer kept() {
        return Answer.of(status.equals("HELD") ? "HELD until " + until : status);
    }
}
