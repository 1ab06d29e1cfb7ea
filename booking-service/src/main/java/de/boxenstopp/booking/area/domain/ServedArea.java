package de.boxenstopp.booking.area.domain;

import java.util.Set;

/** What one workshop serves, as beginnings of postal codes. */
public record ServedArea(Workshop workshop, Set<String> prefixes) {

    public ServedArea {
        prefixes = Set.copyOf(prefixes);
    }
}
