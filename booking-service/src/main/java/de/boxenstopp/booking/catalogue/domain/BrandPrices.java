package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.boxenstopp.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One brand as the price list keeps it.
 *
 * @param byName its generations under everything they are called, the newest first
 * @param averages of all its prices, in whole euros
 * @param electricOnly builds no other cars
 */
record BrandPrices(
        Brand brand, Map<String, List<ModelPrices>> byName, Map<Price.Key, Money> averages, boolean electricOnly) {

    BrandPrices {
        byName = Map.copyOf(byName);
        averages = Map.copyOf(averages);
    }

    static BrandPrices of(Brand brand, List<ModelPrices> models) {
        var newestFirst = models.stream()
                .sorted(Comparator.comparingInt(
                                (ModelPrices model) -> model.car().years().first())
                        .reversed())
                .toList();
        var byName = new HashMap<String, List<ModelPrices>>();
        newestFirst.forEach(model -> namesOf(model.car())
                .forEach(name ->
                        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(model)));
        return new BrandPrices(brand, byName, averages(models), !models.isEmpty() && allElectric(models));
    }

    Optional<ModelPrices> find(String model, int year) {
        for (var generation : byName.getOrDefault(Names.plain(model), List.of())) {
            if (generation.car().years().contain(year)) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }

    /** Of a model that is not found in a year: by its other years, or by the brand when nobody knows the name. */
    boolean probablyElectric(String model) {
        var others = byName.get(Names.plain(model));
        return others == null ? electricOnly : allElectric(others);
    }

    PriceSource source(CarModel model, Price.Key key) {
        var own = byName.getOrDefault(Names.plain(model.name()), List.of()).stream()
                .filter(known -> known.car().id().equals(model.id()))
                .flatMap(known -> known.prices().stream())
                .anyMatch(price -> price.key().equals(key));
        return own ? PriceSource.EXACT : source(key);
    }

    PriceSource source(Price.Key key) {
        return averages.containsKey(key) ? PriceSource.BRAND_AVERAGE : PriceSource.DEFAULT;
    }

    /** All that people may write for it, each once. */
    static Stream<String> namesOf(CarModel car) {
        return Stream.concat(Stream.of(car.name(), car.family()), car.aliases().stream())
                .map(Names::plain)
                .distinct();
    }

    private static boolean allElectric(List<ModelPrices> models) {
        return models.stream().allMatch(model -> model.car().electric());
    }

    private static Map<Price.Key, Money> averages(List<ModelPrices> models) {
        return models.stream()
                .flatMap(model -> model.prices().stream())
                .collect(groupingBy(Price::key, collectingAndThen(toList(), BrandPrices::average)));
    }

    /** Half up, in one step from the sum: rounding to cents first could turn 291.4950 into 292. */
    private static Money average(List<Price> prices) {
        var sum = prices.stream().mapToLong(price -> price.base().cents()).sum();
        var euros = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(100L * prices.size()), 0, RoundingMode.HALF_UP);
        return Money.ofEuros(euros.longValueExact());
    }
}
