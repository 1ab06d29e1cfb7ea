package de.boxenstopp.booking.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generation of a model as an admin writes it. */
public record ModelDraft(
        @Nullable String brand,
        @Nullable String family,
        @Nullable String name,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        boolean electric,
        boolean performance,
        List<String> aliases) {

    public ModelDraft {
        aliases = List.copyOf(aliases);
    }
}
