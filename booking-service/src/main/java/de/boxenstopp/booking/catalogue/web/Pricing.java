package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.PriceSource;
import java.util.Collection;
import java.util.EnumSet;

/** How the prices of a car come about, in a word. */
enum Pricing {
    EXACT,
    BRAND_AVERAGE,
    DEFAULT,
    /** Some this way, some that way; each price says which. */
    MIXED;

    /** @param sources one at least */
    static Pricing of(Collection<PriceSource> sources) {
        var different = EnumSet.copyOf(sources);
        return different.size() > 1
                ? MIXED
                : switch (different.iterator().next()) {
                    case EXACT -> EXACT;
                    case BRAND_AVERAGE -> BRAND_AVERAGE;
                    case DEFAULT -> DEFAULT;
                };
    }
}
