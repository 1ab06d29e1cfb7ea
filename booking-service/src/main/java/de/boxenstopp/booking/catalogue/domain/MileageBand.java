package de.boxenstopp.booking.catalogue.domain;

/** How far a car has been driven, as coarsely as the price list asks. */
public enum MileageBand {
    UP_TO_40_000("30k"),
    UP_TO_70_000("60k"),
    UP_TO_100_000("90k"),
    FROM_100_000("120k+");

    private final String label;

    MileageBand(String label) {
        this.label = label;
    }

    public static MileageBand of(int kilometres) {
        if (kilometres < 40_000) {
            return UP_TO_40_000;
        }
        if (kilometres < 70_000) {
            return UP_TO_70_000;
        }
        return kilometres < 100_000 ? UP_TO_100_000 : FROM_100_000;
    }

    /** The name of the column in the price list. */
    public String label() {
        return label;
    }
}
