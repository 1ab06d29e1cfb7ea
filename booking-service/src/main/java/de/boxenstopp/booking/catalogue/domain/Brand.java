package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param tile its place among the top brands, which customers see first; null for the others
 * @param aliases what else people write for it
 */
public record Brand(UUID id, String name, @Nullable Integer tile, Set<String> aliases, long version) {

    public Brand {
        aliases = Set.copyOf(aliases);
    }

    /** All that it is called, as names are compared. */
    Set<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Names::plain)
                .collect(toSet());
    }
}
