package de.boxenstopp.booking.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * A price as an admin writes it.
 *
 * @param model the generation by its full name
 * @param service {@code INSPECTION} and so on
 * @param mileageBand {@code 30k} and so on, for inspections only
 * @param firstYear null when the price holds for all years of the generation
 */
public record PriceDraft(
        @Nullable String brand,
        @Nullable String model,
        @Nullable String service,
        @Nullable String mileageBand,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable Long baseCents) {}
