package de.boxenstopp.booking.catalogue.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.Refrigerant;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.catalogue.web.ModelsResponse.Family;
import de.boxenstopp.booking.catalogue.web.ModelsResponse.Generation;
import de.boxenstopp.booking.catalogue.web.ModelsResponse.Others;
import de.boxenstopp.booking.catalogue.web.ModelsResponse.ServicePrice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** One brand as customers choose from it. */
final class ModelsView {

    private final Catalogue catalogue;
    private final PriceList prices;
    private final CatalogueTexts texts;
    private final Locale language;

    ModelsView(Catalogue catalogue, PriceList prices, CatalogueTexts texts, Locale language) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.texts = texts;
        this.language = language;
    }

    ModelsResponse of(Brand brand) {
        var families = catalogue.modelsOf(brand).collect(groupingBy(CarModel::family, LinkedHashMap::new, toList()));
        return new ModelsResponse(
                brand.name(),
                families.entrySet().stream()
                        .map(family -> new Family(
                                family.getKey(),
                                family.getValue().stream().map(this::generation).toList()))
                        .toList(),
                others(brand));
    }

    private Generation generation(CarModel model) {
        var own = lines(model.electric(), key -> prices.source(model, key));
        var pricing = pricing(own);
        return new Generation(
                model.name(),
                model.aliases(),
                model.years().first(),
                model.years().last(),
                model.electric(),
                model.performance(),
                Refrigerant.of(model.years()),
                model.performance() ? texts.performance(language) : null,
                pricing,
                texts.pricing(pricing, language),
                own);
    }

    private Others others(Brand brand) {
        var lines = lines(false, key -> prices.source(brand, key));
        var pricing = pricing(lines);
        return new Others(pricing, texts.pricing(pricing, language), lines);
    }

    private List<ServicePrice> lines(boolean electric, Function<Price.Key, PriceSource> source) {
        return catalogue.services().stream()
                .map(ServiceOffer::service)
                .filter(service -> service.isFor(electric))
                .flatMap(ModelsView::keys)
                .map(key -> new ServicePrice(
                        key.service(), key.band() == null ? null : key.band().label(), source.apply(key)))
                .toList();
    }

    private static Stream<Price.Key> keys(ServiceType service) {
        return service.pricedByMileage()
                ? Arrays.stream(MileageBand.values()).map(band -> new Price.Key(service, band))
                : Stream.of(new Price.Key(service, null));
    }

    private static Pricing pricing(List<ServicePrice> lines) {
        return Pricing.of(lines.stream().map(ServicePrice::priceSource).toList());
    }
}
