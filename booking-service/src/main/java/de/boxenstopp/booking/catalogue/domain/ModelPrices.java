package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generation with what it has prices for. */
public record ModelPrices(CarModel car, List<Price> prices) {

    public ModelPrices {
        prices = List.copyOf(prices);
    }

    /** Null rather than zero: a price that is missing is not a price of nothing. */
    public @Nullable Money base(Price.Key key, int year) {
        for (var price : prices) {
            if (price.isFor(key, year)) {
                return price.base();
            }
        }
        return null;
    }
}
