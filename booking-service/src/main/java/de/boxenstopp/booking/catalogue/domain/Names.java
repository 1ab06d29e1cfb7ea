package de.boxenstopp.booking.catalogue.domain;

import java.text.Normalizer;
import java.util.Locale;

/** How names of brands and models are compared: neither case nor blanks nor hyphens nor accents matter. */
public final class Names {

    private Names() {}

    public static String plain(String name) {
        var text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
