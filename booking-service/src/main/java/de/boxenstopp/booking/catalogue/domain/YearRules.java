package de.boxenstopp.booking.catalogue.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which years of build can be written into the catalogue: those of cars that are on the road, and none of the future. */
final class YearRules {

    private static final int FIRST = 1994;

    private final int thisYear;

    YearRules(int thisYear) {
        this.thisYear = thisYear;
    }

    /** Both may be left out, which is no flaw; nor is a missing end. */
    Optional<Years> readOptional(@Nullable Integer first, @Nullable Integer last, Flaws flaws) {
        return first == null && last == null ? Optional.empty() : read(first, last, flaws);
    }

    Optional<Years> read(@Nullable Integer first, @Nullable Integer last, Flaws flaws) {
        if (first == null) {
            flaws.add("firstYear", "not-null");
        }
        var firstPossible = isPossible(first, "firstYear", flaws);
        var lastPossible = isPossible(last, "lastYear", flaws);
        if (first == null || !firstPossible || !lastPossible) {
            return Optional.empty();
        }
        if (last != null && last < first) {
            flaws.add("lastYear", "years-out-of-order");
            return Optional.empty();
        }
        return Optional.of(new Years(first, last));
    }

    private boolean isPossible(@Nullable Integer year, String field, Flaws flaws) {
        var possible = year == null || (FIRST <= year && year <= thisYear);
        if (!possible) {
            flaws.add(field, "year-range", FIRST, thisYear);
        }
        return possible;
    }
}
