package de.boxenstopp.benchmarks;

import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.catalogue.domain.Years;
import de.boxenstopp.booking.quote.domain.PriceCalculation;
import de.boxenstopp.booking.quote.domain.PriceQuestion;
import de.boxenstopp.kit.money.Money;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A catalogue as large as the German market, half of it with prices of its own, and questions all over it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class PriceLoop {

    private static final int BRANDS = 31;
    private static final int MODELS = 20;
    private static final int QUESTIONS = 4096;
    private static final Year NOW = Year.of(2026);

    private final PriceList prices = PriceList.of(catalogue());
    private final List<PriceQuestion> questions = questions();
    private int next;

    @Benchmark
    public PriceCalculation calculate() {
        next = (next + 1) % QUESTIONS;
        return PriceCalculation.of(questions.get(next), prices, NOW);
    }

    private static Catalogue catalogue() {
        var brands = new ArrayList<Brand>();
        var models = new ArrayList<CarModel>();
        var rows = new ArrayList<Price>();
        for (var brand = 0; brand < BRANDS; brand++) {
            var name = "Brand " + brand;
            brands.add(new Brand(UUID.randomUUID(), name, null, Set.of(), 0));
            for (var model = 0; model < MODELS; model++) {
                var car = car(name, model);
                models.add(car);
                if (model % 2 == 0) {
                    rows.addAll(prices(car));
                }
            }
        }
        return new Catalogue(1, brands, models, rows, offers());
    }

    private static CarModel car(String brand, int number) {
        return new CarModel(
                UUID.randomUUID(),
                brand,
                "Model " + number,
                "Model " + number + " Mk2",
                new Years(2005, null),
                false,
                false,
                Set.of("Alias " + number),
                0);
    }

    private static List<Price> prices(CarModel car) {
        return Arrays.stream(ServiceType.values())
                .flatMap(service -> Arrays.stream(MileageBand.values())
                        .filter(band -> service.pricedByMileage() || band == MileageBand.FROM_100_000)
                        .map(band -> new Price.Key(service, service.pricedByMileage() ? band : null)))
                .map(key -> new Price(UUID.randomUUID(), car.id(), key, null, Money.ofEuros(199), 0))
                .toList();
    }

    private static List<ServiceOffer> offers() {
        return Arrays.stream(ServiceType.values())
                .map(service -> new ServiceOffer(service, 60, Money.ofEuros(250), false, Map.of(), 0))
                .toList();
    }

    private static List<PriceQuestion> questions() {
        var random = new Random(58452);
        return random.ints(QUESTIONS, 0, BRANDS * MODELS)
                .mapToObj(car -> new PriceQuestion(
                        "brand-" + car / MODELS,
                        "MODEL " + car % MODELS,
                        1994 + random.nextInt(33),
                        random.nextInt(500_000),
                        List.of(ServiceType.INSPECTION, ServiceType.BRAKES_FRONT, ServiceType.CLIMATE)))
                .toList();
    }
}
