package de.boxenstopp.booking.catalogue.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what. Kept for ever. */
public interface ChangeLog {

    void note(Entry entry);

    /** The latest first. */
    List<Noted> latest(int page, int size);

    long count();

    enum Kind {
        BRAND,
        MODEL,
        SERVICE,
        PRICE
    }

    /**
     * @param by id of whoever did it
     * @param subject what it concerns, as people name it
     * @param before null for what is new
     * @param after null for what is gone
     */
    record Entry(
            String by,
            Kind kind,
            String subject,
            @Nullable Object before,
            @Nullable Object after) {}

    /** An entry with its time; before and after are JSON now. */
    record Noted(Instant at, Entry entry) {}
}
