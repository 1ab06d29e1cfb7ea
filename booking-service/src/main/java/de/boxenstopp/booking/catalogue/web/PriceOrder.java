package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.Price;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices as in the list on paper: by model as in the catalogue, then by service, mileage and years. */
final class PriceOrder {

    private PriceOrder() {}

    static List<Price> sorted(Catalogue catalogue) {
        var places = new HashMap<UUID, Integer>();
        catalogue.models().forEach(model -> places.put(model.id(), places.size()));
        return catalogue.prices().stream()
                .sorted(Comparator.comparingInt((Price price) -> places.getOrDefault(price.model(), 0))
                        .thenComparing(price -> price.key().service())
                        .thenComparingInt(price -> place(price.key().band()))
                        .thenComparingInt(price -> catalogue.yearsOf(price).first()))
                .toList();
    }

    private static int place(@Nullable MileageBand band) {
        return band == null ? -1 : band.compareTo(MileageBand.UP_TO_40_000);
    }
}
