package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs before the age factor, and how we know.
 *
 * @param band null where the mileage does not matter
 */
public record BasePrice(
        Money base, PriceSource source, @Nullable MileageBand band) {}
