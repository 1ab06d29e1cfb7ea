package de.boxenstopp.booking.booking.domain;

import java.security.SecureRandom;
import java.time.Year;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people call a booking on the phone: BX-2026-7K4M2Q. Not guessable, and nothing in it looks like something else. */
public record BookingNumber(String value) {

    /** Without 0 and O, 1, I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("BX-\\d{4}-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public BookingNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a booking number: " + value);
        }
    }

    public static BookingNumber next(Year year) {
        var characters = RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
        return new BookingNumber("BX-%d-%s".formatted(year.getValue(), characters));
    }

    @Override
    public String toString() {
        return value;
    }
}
