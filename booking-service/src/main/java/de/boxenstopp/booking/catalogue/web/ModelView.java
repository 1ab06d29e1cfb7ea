package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.CarModel;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A generation as admins see it. */
record ModelView(
        UUID id,
        String brand,
        String family,
        String name,
        int firstYear,
        @Nullable Integer lastYear,
        boolean electric,
        boolean performance,
        Set<String> aliases,
        long version) {

    static ModelView of(CarModel model) {
        return new ModelView(
                model.id(),
                model.brand(),
                model.family(),
                model.name(),
                model.years().first(),
                model.years().last(),
                model.electric(),
                model.performance(),
                model.aliases(),
                model.version());
    }
}
