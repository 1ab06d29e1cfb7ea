package de.boxenstopp.booking.catalogue.domain;

import java.util.List;

/** What an air conditioning is filled with. The new one is dearer. */
public enum Refrigerant {
    R134A,
    R1234YF;

    private static final int FIRST_NEW_YEAR = 2017;

    public static Refrigerant of(int yearOfBuild) {
        return yearOfBuild < FIRST_NEW_YEAR ? R134A : R1234YF;
    }

    /** All that a generation may have, by the year of build. */
    public static List<Refrigerant> of(Years built) {
        if (built.first() >= FIRST_NEW_YEAR) {
            return List.of(R1234YF);
        }
        return built.contain(FIRST_NEW_YEAR) ? List.of(R134A, R1234YF) : List.of(R134A);
    }
}
