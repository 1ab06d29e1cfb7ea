package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.joining;

import de.boxenstopp.kit.money.Money;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a price must be to stand in the catalogue. Finds everything that is wrong with it at once. */
public final class PriceRules {

    /** Nothing we do costs more: whoever writes it took cents for euros. */
    private static final long DEAREST_CENTS = 10_000_00;

    private final Catalogue catalogue;
    private final YearRules years;

    public PriceRules(Catalogue catalogue, int thisYear) {
        this.catalogue = catalogue;
        this.years = new YearRules(thisYear);
    }

    /** Empty when there are flaws. Looks at no other price. */
    public Optional<Price> read(UUID id, PriceDraft draft, long version, Flaws flaws) {
        var model = model(draft, flaws);
        var key = key(draft, flaws);
        var range = years.readOptional(draft.firstYear(), draft.lastYear(), flaws);
        var cents = cents(draft.baseCents(), flaws);
        if (model != null && range.isPresent() && !model.years().cover(range.get())) {
            flaws.add("firstYear", "outside-model-years", model.years());
        }
        if (model != null && key != null && model.electric() && key.service() == ServiceType.OIL) {
            flaws.add("service", "electric-no-oil");
        }
        if (model == null || key == null || cents == null || !flaws.isEmpty()) {
            return Optional.empty();
        }
        var own = range.filter(given -> !given.equals(model.years())).orElse(null);
        return Optional.of(new Price(id, model.id(), key, own, cents, version));
    }

    /** For one generation and service there is one price for every year of build. */
    public void requireRoom(Price price, Iterable<Price> others, Flaws flaws) {
        for (var other : others) {
            if (!other.id().equals(price.id()) && other.isForSameAs(price)) {
                var taken = catalogue.yearsOf(other);
                if (taken.equals(catalogue.yearsOf(price))) {
                    flaws.add("model", "duplicate-price");
                } else if (taken.overlap(catalogue.yearsOf(price))) {
                    flaws.add("firstYear", "overlapping-years", taken);
                }
            }
        }
    }

    private @Nullable CarModel model(PriceDraft draft, Flaws flaws) {
        var brand =
                draft.brand() == null ? null : catalogue.brand(draft.brand()).orElse(null);
        if (brand == null) {
            flaws.add("brand", draft.brand() == null ? "not-null" : "unknown-brand");
        }
        if (draft.model() == null) {
            flaws.add("model", "not-null");
        }
        if (brand == null || draft.model() == null) {
            return null;
        }
        var model = catalogue.model(brand, draft.model());
        if (model.isEmpty()) {
            flaws.add("model", "unknown-model");
        }
        return model.orElse(null);
    }

    private static Price.@Nullable Key key(PriceDraft draft, Flaws flaws) {
        var service = service(draft.service(), flaws);
        if (service == null) {
            return null;
        }
        if (!service.pricedByMileage()) {
            if (draft.mileageBand() != null) {
                flaws.add("mileageBand", "no-mileage-band");
            }
            return new Price.Key(service, null);
        }
        var band = band(draft.mileageBand(), flaws);
        return band == null ? null : new Price.Key(service, band);
    }

    private static @Nullable ServiceType service(@Nullable String name, Flaws flaws) {
        for (var service : ServiceType.values()) {
            if (service.name().equals(name)) {
                return service;
            }
        }
        if (name == null) {
            flaws.add("service", "not-null");
        } else {
            var known = Arrays.stream(ServiceType.values()).map(Enum::name).collect(joining(", "));
            flaws.add("service", "unknown-value", known);
        }
        return null;
    }

    private static @Nullable MileageBand band(@Nullable String label, Flaws flaws) {
        for (var band : MileageBand.values()) {
            if (band.label().equals(label)) {
                return band;
            }
        }
        if (label == null) {
            flaws.add("mileageBand", "not-null");
        } else {
            var known =
                    Arrays.stream(MileageBand.values()).map(MileageBand::label).collect(joining(", "));
            flaws.add("mileageBand", "unknown-value", known);
        }
        return null;
    }

    private static @Nullable Money cents(@Nullable Long cents, Flaws flaws) {
        if (cents == null) {
            flaws.add("baseCents", "not-null");
            return null;
        }
        if (cents <= 0 || cents > DEAREST_CENTS) {
            flaws.add("baseCents", "price-range");
            return null;
        }
        return Money.ofCents(cents);
    }
}
