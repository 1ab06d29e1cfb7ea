package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.List;

/** What somebody wants to know the price of, as they wrote it. */
public record PriceQuestion(String brand, String model, int year, int mileage, List<ServiceType> services) {

    public PriceQuestion {
        services = List.copyOf(services);
    }
}
