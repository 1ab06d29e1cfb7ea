package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price as admins see it.
 *
 * @param firstYear of the generation, unless the price has years of its own
 * @param lastYear null while such cars are still built
 */
record PriceView(
        UUID id,
        String brand,
        String model,
        ServiceType service,
        @Nullable String mileageBand,
        int firstYear,
        @Nullable Integer lastYear,
        long baseCents,
        long version) {

    static PriceView of(Price price, Catalogue catalogue) {
        var model = catalogue.model(price.model()).orElseThrow();
        var years = catalogue.yearsOf(price);
        var band = price.key().band();
        return new PriceView(
                price.id(),
                model.brand(),
                model.name(),
                price.key().service(),
                band == null ? null : band.label(),
                years.first(),
                years.last(),
                price.base().cents(),
                price.version());
    }
}
