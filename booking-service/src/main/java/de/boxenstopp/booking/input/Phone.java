package de.boxenstopp.booking.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as Germans write them, and as machines want them (E.164). */
public final class Phone {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()/.-]{5,30}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Phone() {}

    /** Empty when it cannot be a number. Without a country it is a German one. */
    public static Optional<String> e164(String typed) {
        var text = Typed.clean(typed);
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.replace("(0)", "").replaceAll("[^0-9+]", "");
        return Optional.of(international(digits))
                .filter(number -> E164.matcher(number).matches());
    }

    private static String international(String digits) {
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+49" + digits.substring(1) : digits;
    }
}
