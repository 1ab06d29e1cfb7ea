package de.boxenstopp.booking.customer.domain;

import java.util.Locale;

/** What we write to a customer in. */
public enum Language {
    DE,
    EN;

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : DE;
    }
}
