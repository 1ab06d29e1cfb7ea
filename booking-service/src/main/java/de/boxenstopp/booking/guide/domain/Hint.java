package de.boxenstopp.booking.guide.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something a customer should know before booking. It never stands in the way.
 *
 * @param value what the text needs, such as the kilometres at which something is due
 */
public record Hint(Code code, @Nullable Integer value) {

    public enum Level {
        /** Good to know. */
        INFO,
        /** Perhaps a slip of the finger. */
        WARNING
    }

    public enum Code {
        INSPECTION_DUE(Level.INFO),
        WEAR_PARTS(Level.INFO),
        MILEAGE_HIGH_FOR_AGE(Level.WARNING),
        MILEAGE_LOW_FOR_AGE(Level.WARNING),
        MILEAGE_PER_YEAR_HIGH(Level.WARNING),
        PERFORMANCE_MODEL(Level.INFO),
        PRICE_FALLBACK(Level.INFO),
        REFRIGERANT_R134A(Level.INFO),
        REFRIGERANT_R1234YF(Level.INFO),
        OUTSIDE_AREA(Level.WARNING),
        /** Shown with every price. */
        ADDITIONAL_WORK(Level.INFO);

        private final Level level;

        Code(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    private static final String EQUALS = "=";

    public static Hint of(Code code) {
        return new Hint(code, null);
    }

    /** As it is stored: {@code INSPECTION_DUE=60000}. */
    public String written() {
        return value == null ? code.name() : code.name() + EQUALS + value;
    }

    public static Hint read(String written) {
        var parts = written.split(EQUALS, 2);
        return new Hint(Code.valueOf(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1]));
    }
}
