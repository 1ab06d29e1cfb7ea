package de.boxenstopp.booking.catalogue.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything we offer, as it stood at one moment.
 *
 * @param version grows with every change of anything in it
 * @param brands top brands first, then by name
 * @param models by brand and family, the newest generation first
 * @param services in the order in which they are shown
 */
public record Catalogue(
        long version, List<Brand> brands, List<CarModel> models, List<Price> prices, List<ServiceOffer> services) {

    public Catalogue {
        brands = List.copyOf(brands);
        models = List.copyOf(models);
        prices = List.copyOf(prices);
        services = List.copyOf(services);
    }

    /** By any of its names. */
    public Optional<Brand> brand(String name) {
        var wanted = Names.plain(name);
        return brands.stream().filter(brand -> brand.names().contains(wanted)).findFirst();
    }

    public Optional<Brand> brand(UUID id) {
        return brands.stream().filter(brand -> brand.id().equals(id)).findFirst();
    }

    /** The generation with this full name. */
    public Optional<CarModel> model(Brand brand, String name) {
        var wanted = Names.plain(name);
        return modelsOf(brand)
                .filter(model -> Names.plain(model.name()).equals(wanted))
                .findFirst();
    }

    public Optional<CarModel> model(UUID id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    public Stream<CarModel> modelsOf(Brand brand) {
        return models.stream().filter(model -> model.brand().equals(brand.name()));
    }

    public Optional<Price> price(UUID id) {
        return prices.stream().filter(price -> price.id().equals(id)).findFirst();
    }

    public Stream<Price> pricesOf(CarModel model) {
        return prices.stream().filter(price -> price.model().equals(model.id()));
    }

    public Optional<ServiceOffer> service(ServiceType service) {
        return services.stream().filter(offer -> offer.service() == service).findFirst();
    }

    /** As people speak of it: VW Golf 7 INSPECTION 60k. */
    public String nameOf(Price price) {
        var model = model(price.model()).orElseThrow();
        var band = price.key().band();
        return "%s %s %s%s"
                .formatted(model.brand(), model.name(), price.key().service(), band == null ? "" : " " + band.label());
    }

    /** Those of its generation, unless it has years of its own. */
    public Years yearsOf(Price price) {
        var own = price.years();
        return own != null ? own : model(price.model()).orElseThrow().years();
    }
}
