package de.boxenstopp.booking.guide.domain;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service we would book, and why.
 *
 * @param value what the reason's text needs
 */
public record Recommendation(
        ServiceType service, Reason reason, @Nullable Integer value) {

    public enum Reason {
        LAST_SERVICE_OVER_A_YEAR_AGO,
        LAST_SERVICE_OVER_TWO_YEARS_AGO,
        LAST_SERVICE_UNKNOWN,
        INSPECTION_DUE,
        MUCH_DRIVEN,
        GENERAL_INSPECTION_DUE,
        CLIMATE_EVERY_TWO_YEARS
    }

    /** New oil is worth it before the year is over. */
    private static final int MUCH_DRIVEN_PER_YEAR = 30_000;

    /** The law: first after three years, then every two. */
    private static final int FIRST_GENERAL_INSPECTION = 3;

    private static final int EVERY_TWO_YEARS = 2;

    /** The most important first; nothing at all for a car that was maintained lately and is driven little. */
    public static List<Recommendation> forCar(CarLife car, LastService last) {
        var recommended = new ArrayList<Recommendation>();
        switch (last) {
            case LESS_THAN_ONE_YEAR -> {
                if (car.drivesMoreThanPerYear(MUCH_DRIVEN_PER_YEAR)) {
                    recommended.add(because(ServiceType.OIL, Reason.MUCH_DRIVEN));
                }
            }
            case ONE_TO_TWO_YEARS -> recommended.add(inspection(car, Reason.LAST_SERVICE_OVER_A_YEAR_AGO));
            case MORE_THAN_TWO_YEARS -> recommended.add(inspection(car, Reason.LAST_SERVICE_OVER_TWO_YEARS_AGO));
            case UNKNOWN -> recommended.add(inspection(car, Reason.LAST_SERVICE_UNKNOWN));
        }
        if (car.age() >= FIRST_GENERAL_INSPECTION && (car.age() - FIRST_GENERAL_INSPECTION) % EVERY_TWO_YEARS == 0) {
            recommended.add(because(ServiceType.TUV, Reason.GENERAL_INSPECTION_DUE));
        }
        if (last != LastService.LESS_THAN_ONE_YEAR
                && last != LastService.ONE_TO_TWO_YEARS
                && car.age() >= EVERY_TWO_YEARS) {
            recommended.add(because(ServiceType.CLIMATE, Reason.CLIMATE_EVERY_TWO_YEARS));
        }
        return recommended;
    }

    /** The mark that was passed says more than the calendar. */
    private static Recommendation inspection(CarLife car, Reason otherwise) {
        var mark = car.inspectionDue();
        return mark.isPresent()
                ? new Recommendation(ServiceType.INSPECTION, Reason.INSPECTION_DUE, mark.getAsInt())
                : because(ServiceType.INSPECTION, otherwise);
    }

    private static Recommendation because(ServiceType service, Reason reason) {
        return new Recommendation(service, reason, null);
    }
}
