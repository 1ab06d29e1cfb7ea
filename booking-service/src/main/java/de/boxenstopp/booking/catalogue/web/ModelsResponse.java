package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.Refrigerant;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param models by name
 * @param others how prices come about for models that are not in the list
 */
record ModelsResponse(String brand, List<Family> models, Others others) {

    /** @param generations the newest first; where two were built in a year, the newer one counts unless named */
    record Family(String model, List<Generation> generations) {}

    /**
     * @param lastYear null while it is still built
     * @param refrigerants of its air conditioning, by the years of build
     * @param notice for high performance engines
     */
    record Generation(
            String name,
            Set<String> aliases,
            int firstYear,
            @Nullable Integer lastYear,
            boolean electric,
            boolean performance,
            List<Refrigerant> refrigerants,
            @Nullable String notice,
            Pricing pricing,
            String pricingNote,
            List<ServicePrice> prices) {}

    /** @param mileageBand null where the mileage does not matter */
    record ServicePrice(ServiceType service, @Nullable String mileageBand, PriceSource priceSource) {}

    record Others(Pricing pricing, String pricingNote, List<ServicePrice> prices) {}
}
