package de.boxenstopp.booking.catalogue.domain;

import java.util.Set;
import java.util.UUID;

/**
 * One generation of a model.
 *
 * @param family what people call the model without its generation: Golf for Golf 7
 * @param electric has no engine oil
 * @param performance AMG, M, RS: prices of its own only, or the fallback
 * @param aliases what else people write for it
 * @param version of this record; whoever changes it names the one they saw
 */
public record CarModel(
        UUID id,
        String brand,
        String family,
        String name,
        Years years,
        boolean electric,
        boolean performance,
        Set<String> aliases,
        long version) {

    public CarModel {
        aliases = Set.copyOf(aliases);
    }
}
