package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.kit.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Whoever changes a record says which state of it they saw. */
final class SeenVersion {

    private SeenVersion() {}

    static long of(@Nullable Long version) {
        if (version == null) {
            throw new InvalidField("version", "not-null");
        }
        return version;
    }
}
