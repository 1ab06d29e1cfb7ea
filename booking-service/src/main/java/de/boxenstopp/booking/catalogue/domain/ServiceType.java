package de.boxenstopp.booking.catalogue.domain;

/** What can be booked. */
public enum ServiceType {
    INSPECTION,
    OIL,
    BRAKES_FRONT,
    BRAKES_REAR,
    TUV,
    CLIMATE;

    /** Only an inspection has more to check the further a car has been driven. */
    public boolean pricedByMileage() {
        return this == INSPECTION;
    }

    /** Electric cars have no engine oil. */
    public boolean isFor(boolean electric) {
        return this != OIL || !electric;
    }
}
