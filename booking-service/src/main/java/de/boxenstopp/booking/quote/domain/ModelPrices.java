package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.money.Money;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the price list.
 *
 * @param family what people call the model without its generation: Golf for Golf 7
 */
public record ModelPrices(
        String brand, String model, String family, int firstYear, int lastYear, Map<Key, Money> bases) {

    /** @param band null for a service whose price does not depend on the mileage */
    public record Key(ServiceType service, @Nullable MileageBand band) {}

    public ModelPrices {
        bases = Map.copyOf(bases);
    }

    /** Empty rather than zero: a price that is missing is not a price of nothing. */
    Optional<Money> base(ServiceType service, int mileage) {
        return Optional.ofNullable(bases.get(new Key(service, band(service, mileage))));
    }

    boolean builtIn(int year) {
        return firstYear <= year && year <= lastYear;
    }

    boolean isCalled(String name) {
        var wanted = Names.plain(name);
        return wanted.equals(Names.plain(model)) || wanted.equals(Names.plain(family));
    }

    static @Nullable MileageBand band(ServiceType service, int mileage) {
        return service.pricedByMileage() ? MileageBand.of(mileage) : null;
    }
}
