package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one service costs for the cars of one generation that were built in these years, before the age factor.
 *
 * @param model id of the generation
 * @param years null for all years of the generation
 */
public record Price(UUID id, UUID model, Key key, @Nullable Years years, Money base, long version) {

    /** @param band null for a service whose price does not depend on the mileage */
    public record Key(ServiceType service, @Nullable MileageBand band) {

        public static Key of(ServiceType service, int mileage) {
            return new Key(service, service.pricedByMileage() ? MileageBand.of(mileage) : null);
        }
    }

    Price at(Money other) {
        return new Price(id, model, key, years, other, version + 1);
    }

    /** Whether both are prices of the same service for the same generation, whatever the years. */
    boolean isForSameAs(Price other) {
        return model.equals(other.model) && key.equals(other.key);
    }

    boolean isFor(Key wanted, int year) {
        return key.equals(wanted) && (years == null || years.contain(year));
    }
}
