package de.boxenstopp.booking.quote.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of one brand with their prices, and how long each service takes. */
public record PriceList(List<ModelPrices> models, Map<ServiceType, Integer> durations) {

    public PriceList {
        models = List.copyOf(models);
        durations = Map.copyOf(durations);
    }

    /** Where a name and a year fit several generations, the newest counts; the full name picks one. */
    Optional<ModelPrices> find(String model, int year) {
        return models.stream()
                .filter(row -> row.isCalled(model))
                .filter(row -> row.builtIn(year))
                .max(Comparator.comparingInt(ModelPrices::firstYear));
    }

    int durationOf(List<ServiceType> services) {
        return services.stream().mapToInt(this::durationOf).sum();
    }

    private int durationOf(ServiceType service) {
        var minutes = durations.get(service);
        if (minutes == null) {
            throw new IllegalStateException("No duration for " + service);
        }
        return minutes;
    }
}
