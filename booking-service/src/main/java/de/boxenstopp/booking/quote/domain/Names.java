package de.boxenstopp.booking.quote.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** How names of brands and models are compared: neither case nor blanks nor hyphens matter. */
public final class Names {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private Names() {}

    public static String plain(String name) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
