package de.boxenstopp.booking.guide.domain;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A car's age in calendar years and its mileage, and what follows from them. What looks like a slip of the finger is a
 * warning and never more: the jockey looks at the car.
 */
public record CarLife(int age, int mileage) {

    private static final int INSPECTED_EVERY = 30_000;
    private static final int ALWAYS_DUE_FROM = 120_000;
    private static final int PARTS_WEAR_FROM_AGE = 5;

    private static final int YOUNG = 3;
    private static final int MUCH_FOR_A_YOUNG_CAR = 150_000;
    private static final int OLD = 10;
    private static final int LITTLE_FOR_AN_OLD_CAR = 50_000;
    private static final int MUCH_FOR_A_YEAR = 50_000;

    public static CarLife of(int yearOfBuild, int mileage, Year now) {
        return new CarLife(now.getValue() - yearOfBuild, mileage);
    }

    /** The last mark the car has passed: every 30,000 km; from 120,000 km on something is always due. */
    public OptionalInt inspectionDue() {
        return mileage < INSPECTED_EVERY
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(mileage / INSPECTED_EVERY * INSPECTED_EVERY, ALWAYS_DUE_FROM));
    }

    public boolean hasWornParts() {
        return age >= PARTS_WEAR_FROM_AGE;
    }

    /** On average; a car of this year counts as one year old. */
    public boolean drivesMoreThanPerYear(int kilometres) {
        return mileage > (long) kilometres * Math.max(1, age);
    }

    public List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        inspectionDue().ifPresent(mark -> hints.add(new Hint(Hint.Code.INSPECTION_DUE, mark)));
        if (hasWornParts()) {
            hints.add(Hint.of(Hint.Code.WEAR_PARTS));
        }
        if (age <= YOUNG && mileage > MUCH_FOR_A_YOUNG_CAR) {
            hints.add(Hint.of(Hint.Code.MILEAGE_HIGH_FOR_AGE));
        }
        if (age >= OLD && mileage < LITTLE_FOR_AN_OLD_CAR) {
            hints.add(Hint.of(Hint.Code.MILEAGE_LOW_FOR_AGE));
        }
        if (drivesMoreThanPerYear(MUCH_FOR_A_YEAR)) {
            hints.add(Hint.of(Hint.Code.MILEAGE_PER_YEAR_HIGH));
        }
        return hints;
    }
}
