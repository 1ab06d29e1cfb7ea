package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.CarPrices;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.Refrigerant;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.domain.CarLife;
import de.boxenstopp.booking.guide.domain.Hint;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * What services cost for a car, line by line. Every car has a price, and none is ever zero: what the price list does not
 * know costs what the brand's cars cost on average, or what the service usually does, and the line says so.
 *
 * @param vehicle named as in the catalogue where it is known there
 */
public record PriceCalculation(Vehicle vehicle, List<PricedLine> lines, int durationMinutes, List<Hint> hints) {

    public PriceCalculation {
        lines = List.copyOf(lines);
        hints = List.copyOf(hints);
    }

    /** @throws NoOilService for an electric car */
    public static PriceCalculation of(PriceQuestion question, PriceList prices, Year now) {
        var car = prices.car(question.brand(), question.model(), question.year());
        if (!question.services().stream().allMatch(service -> service.isFor(car.electric()))) {
            throw new NoOilService();
        }
        var factor = AgeFactor.of(question.year(), now);
        var lines = question.services().stream()
                .map(service -> PricedLine.of(service, car.base(service, question.mileage()), factor))
                .toList();
        var vehicle = new Vehicle(
                car.brand().map(Brand::name).orElse(question.brand()),
                car.model().map(CarModel::name).orElse(question.model()),
                question.year(),
                question.mileage());
        return new PriceCalculation(
                vehicle, lines, prices.durationOf(question.services()), hints(question, car, lines, now));
    }

    private static List<Hint> hints(PriceQuestion question, CarPrices car, List<PricedLine> lines, Year now) {
        var hints = new ArrayList<>(
                CarLife.of(question.year(), question.mileage(), now).hints());
        if (car.model().filter(CarModel::performance).isPresent()) {
            hints.add(Hint.of(Hint.Code.PERFORMANCE_MODEL));
        }
        if (question.services().contains(ServiceType.CLIMATE)) {
            hints.add(Hint.of(refrigerant(question.year())));
        }
        if (lines.stream().anyMatch(line -> line.priceSource() != PriceSource.EXACT)) {
            hints.add(Hint.of(Hint.Code.PRICE_FALLBACK));
        }
        return hints;
    }

    private static Hint.Code refrigerant(int year) {
        return switch (Refrigerant.of(year)) {
            case R134A -> Hint.Code.REFRIGERANT_R134A;
            case R1234YF -> Hint.Code.REFRIGERANT_R1234YF;
        };
    }
}
