package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.ModelDraft;
import de.boxenstopp.booking.input.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param family what people call the model without its generation
 * @param lastYear left out while it is still built
 * @param version the one that was seen; for changes only
 */
record ModelRequest(
        @Nullable String brand,
        @Nullable String family,
        @Nullable String name,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable Boolean electric,
        @Nullable Boolean performance,
        @Nullable List<@Nullable String> aliases,
        @Nullable Long version) {

    ModelDraft toDraft() {
        return new ModelDraft(
                Typed.cleanOrNone(brand),
                Typed.cleanOrNone(family),
                Typed.cleanOrNone(name),
                firstYear,
                lastYear,
                Boolean.TRUE.equals(electric),
                Boolean.TRUE.equals(performance),
                BrandRequest.cleaned(aliases));
    }
}
