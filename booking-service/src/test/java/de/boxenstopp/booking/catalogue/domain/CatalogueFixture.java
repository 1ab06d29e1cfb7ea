package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small catalogue: three models with prices but for climate, two without any. */
public final class CatalogueFixture {

    public static final CarModel GOLF_7 = car(1, "VW", "Golf", "Golf 7", 2012, 2019, "Golf VII");
    public static final CarModel GOLF_8 = car(2, "VW", "Golf", "Golf 8", 2019, null);
    public static final CarModel C_CLASS = car(3, "Mercedes", "C-Klasse", "C-Klasse W205", 2014, 2021, "C Class");
    public static final CarModel C_63 = new CarModel(
            id(4), "Mercedes", "C 63 AMG", "C 63 AMG W205", new Years(2015, 2021), false, true, Set.of(), 0);
    public static final CarModel FABIA = car(5, "Škoda", "Fabia", "Fabia III", 2014, 2021);
    public static final CarModel ID3 =
            new CarModel(id(6), "VW", "ID.3", "ID.3", new Years(2020, null), true, false, Set.of(), 0);

    private CatalogueFixture() {}

    public static PriceList prices() {
        return PriceList.of(catalogue());
    }

    public static Catalogue catalogue() {
        return catalogue(Stream.of(
                        row(GOLF_7, 189, 219, 289, 329),
                        row(GOLF_8, 199, 229, 299, 339),
                        row(C_CLASS, 279, 319, 389, 429))
                .flatMap(List::stream)
                .toList());
    }

    public static Catalogue catalogue(List<Price> prices) {
        return new Catalogue(
                7,
                List.of(
                        brand(1, "Mercedes", 2, "Mercedes-Benz"),
                        brand(2, "VW", 4, "Volkswagen"),
                        brand(3, "Škoda", null)),
                List.of(C_63, C_CLASS, FABIA, GOLF_8, GOLF_7, ID3),
                prices,
                services());
    }

    /** Inspection by mileage, and 100 euros for everything else but climate. */
    public static List<Price> row(CarModel car, int... inspection) {
        var prices = new ArrayList<Price>();
        var euros = Arrays.stream(inspection).iterator();
        for (var band : MileageBand.values()) {
            prices.add(price(car, ServiceType.INSPECTION, band, null, euros.nextInt()));
        }
        for (var service :
                List.of(ServiceType.OIL, ServiceType.BRAKES_FRONT, ServiceType.BRAKES_REAR, ServiceType.TUV)) {
            prices.add(price(car, service, null, null, 100));
        }
        return prices;
    }

    public static Price price(
            CarModel car, ServiceType service, @Nullable MileageBand band, @Nullable Years years, int euros) {
        return new Price(UUID.randomUUID(), car.id(), new Price.Key(service, band), years, Money.ofEuros(euros), 0);
    }

    /** An hour each. */
    private static List<ServiceOffer> services() {
        var euros = Map.of(
                ServiceType.INSPECTION, 250,
                ServiceType.OIL, 180,
                ServiceType.BRAKES_FRONT, 400,
                ServiceType.BRAKES_REAR, 350,
                ServiceType.TUV, 120,
                ServiceType.CLIMATE, 150);
        return Arrays.stream(ServiceType.values())
                .map(service -> new ServiceOffer(
                        service,
                        60,
                        Money.ofEuros(euros.getOrDefault(service, 0)),
                        service == ServiceType.INSPECTION,
                        Map.of("de", new ServiceOffer.Contents(List.of("Prüfen"), List.of())),
                        0))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Brand brand(int number, String name, @Nullable Integer tile, String... aliases) {
        return new Brand(id(number), name, tile, Set.of(aliases), 0);
    }

    private static CarModel car(
            int number,
            String brand,
            String family,
            String name,
            int first,
            @Nullable Integer last,
            String... aliases) {
        return new CarModel(id(number), brand, family, name, new Years(first, last), false, false, Set.of(aliases), 0);
    }
}
