package de.boxenstopp.booking.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * Years of build, both included.
 *
 * @param last null while such cars are still built
 */
public record Years(int first, @Nullable Integer last) {

    public Years {
        if (last != null && last < first) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    @Override
    public String toString() {
        return first + "–" + (last == null ? "" : last);
    }

    public boolean contain(int year) {
        return first <= year && (last == null || year <= last);
    }

    public boolean overlap(Years other) {
        return (other.last == null || first <= other.last) && (last == null || other.first <= last);
    }

    /** Whether none of the other years lies outside. */
    public boolean cover(Years other) {
        return first <= other.first && (last == null || (other.last != null && other.last <= last));
    }

    boolean reachesAsFarAs(Years other) {
        return last == null || (other.last != null && other.last <= last);
    }
}
