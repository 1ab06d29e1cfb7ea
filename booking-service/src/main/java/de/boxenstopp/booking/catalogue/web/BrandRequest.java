package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.BrandDraft;
import de.boxenstopp.booking.input.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param tile its place among the top brands; left out for the others
 * @param version the one that was seen; for changes only
 */
record BrandRequest(
        @Nullable String name,
        @Nullable Integer tile,
        @Nullable List<@Nullable String> aliases,
        @Nullable Long version) {

    BrandDraft toDraft() {
        return new BrandDraft(Typed.cleanOrNone(name), tile, cleaned(aliases));
    }

    static List<String> cleaned(@Nullable List<@Nullable String> aliases) {
        return aliases == null
                ? List.of()
                : aliases.stream()
                        .map(alias -> Typed.clean(Objects.requireNonNullElse(alias, "")))
                        .toList();
    }
}
