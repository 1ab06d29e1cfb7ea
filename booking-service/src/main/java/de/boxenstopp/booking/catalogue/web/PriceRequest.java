package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.PriceDraft;
import de.boxenstopp.booking.input.Typed;
import org.jspecify.annotations.Nullable;

/** @param version the one that was seen; for changes only */
record PriceRequest(
        @Nullable String brand,
        @Nullable String model,
        @Nullable String service,
        @Nullable String mileageBand,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable Long baseCents,
        @Nullable Long version) {

    PriceDraft toDraft() {
        return new PriceDraft(
                Typed.cleanOrNone(brand),
                Typed.cleanOrNone(model),
                Typed.cleanOrNone(service),
                Typed.cleanOrNone(mileageBand),
                firstYear,
                lastYear,
                baseCents);
    }
}
