package de.boxenstopp.booking.catalogue.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a generation must be to stand in the catalogue, and that it does not contradict the prices it has. */
public final class ModelRules {

    private final Catalogue catalogue;
    private final YearRules years;

    public ModelRules(Catalogue catalogue, int thisYear) {
        this.catalogue = catalogue;
        this.years = new YearRules(thisYear);
    }

    /** Empty when there are flaws. */
    public Optional<CarModel> read(UUID id, ModelDraft draft, long version, Flaws flaws) {
        var brand = brand(draft.brand(), flaws);
        var family = NameRules.read(draft.family(), "family", flaws);
        var name = NameRules.read(draft.name(), "name", flaws);
        var built = years.read(draft.firstYear(), draft.lastYear(), flaws);
        var aliases = NameRules.readAliases(draft.aliases(), name, flaws);
        if (brand != null && name != null) {
            catalogue
                    .model(brand, name)
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> flaws.add("name", "name-taken", other.name()));
        }
        if (brand == null || family == null || name == null || built.isEmpty() || !flaws.isEmpty()) {
            return Optional.empty();
        }
        var model = new CarModel(
                id, brand.name(), family, name, built.get(), draft.electric(), draft.performance(), aliases, version);
        requireItsPricesToFit(model, flaws);
        return flaws.isEmpty() ? Optional.of(model) : Optional.empty();
    }

    private void requireItsPricesToFit(CarModel model, Flaws flaws) {
        var prices = catalogue.pricesOf(model).toList();
        if (model.electric() && prices.stream().anyMatch(price -> price.key().service() == ServiceType.OIL)) {
            flaws.add("electric", "has-oil-price");
        }
        if (!prices.stream()
                .allMatch(price -> price.years() == null || model.years().cover(price.years()))) {
            flaws.add("firstYear", "prices-outside-years");
        }
    }

    private @Nullable Brand brand(@Nullable String name, Flaws flaws) {
        if (name == null) {
            flaws.add("brand", "not-null");
            return null;
        }
        var brand = catalogue.brand(name);
        if (brand.isEmpty()) {
            flaws.add("brand", "unknown-brand");
        }
        return brand.orElse(null);
    }
}
