package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue made ready for asking. A lookup is a few steps through maps; it asks nobody. */
public final class PriceList {

    private final Map<String, BrandPrices> brands;
    private final Map<ServiceType, ServiceOffer> services;

    private PriceList(Map<String, BrandPrices> brands, Map<ServiceType, ServiceOffer> services) {
        this.brands = Map.copyOf(brands);
        this.services = Map.copyOf(services);
    }

    public static PriceList of(Catalogue catalogue) {
        var prices = catalogue.prices().stream().collect(groupingBy(Price::model));
        var models = catalogue.models().stream()
                .map(car -> new ModelPrices(car, prices.getOrDefault(car.id(), List.of())))
                .collect(groupingBy(model -> model.car().brand()));
        var brands = new HashMap<String, BrandPrices>();
        for (var brand : catalogue.brands()) {
            var known = BrandPrices.of(brand, models.getOrDefault(brand.name(), List.of()));
            brand.names().forEach(name -> brands.put(name, known));
        }
        return new PriceList(
                brands, catalogue.services().stream().collect(toMap(ServiceOffer::service, Function.identity())));
    }

    /** @param name as people write it: vw, Volkswagen */
    public Optional<Brand> brand(String name) {
        return Optional.ofNullable(known(name)).map(BrandPrices::brand);
    }

    /**
     * Where a name and a year fit several generations, the newest counts; the full name picks one. A model outside its
     * years is not found.
     */
    public Optional<ModelPrices> find(String brand, String model, int year) {
        var known = known(brand);
        return known == null ? Optional.empty() : known.find(model, year);
    }

    /** Never without a price: where the model has none its brand's average counts, or what the service costs elsewhere. */
    public CarPrices car(String brand, String model, int year) {
        var known = known(brand);
        if (known == null) {
            return new CarPrices(this, null, null, year, false);
        }
        var found = known.find(model, year).orElse(null);
        var electric =
                found == null ? known.probablyElectric(model) : found.car().electric();
        return new CarPrices(this, known, found, year, electric);
    }

    /** Where the price of this generation comes from, in some of its years at least. */
    public PriceSource source(CarModel model, Price.Key key) {
        var brand = brands.get(Names.plain(model.brand()));
        return brand == null ? PriceSource.DEFAULT : brand.source(model, key);
    }

    /** Where the price of a model comes from that we do not know. */
    public PriceSource source(Brand brand, Price.Key key) {
        var known = brands.get(Names.plain(brand.name()));
        return known == null ? PriceSource.DEFAULT : known.source(key);
    }

    public int durationOf(List<ServiceType> services) {
        return services.stream().mapToInt(service -> offer(service).minutes()).sum();
    }

    public ServiceOffer offer(ServiceType service) {
        var offer = services.get(service);
        if (offer == null) {
            throw new IllegalStateException("Not in the catalogue: " + service);
        }
        return offer;
    }

    private @Nullable BrandPrices known(String brand) {
        return brands.get(Names.plain(brand));
    }
}
