package de.boxenstopp.booking.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A brand as an admin writes it. */
public record BrandDraft(@Nullable String name, @Nullable Integer tile, List<String> aliases) {

    public BrandDraft {
        aliases = List.copyOf(aliases);
    }
}
