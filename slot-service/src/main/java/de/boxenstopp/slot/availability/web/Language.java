package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.calendar.domain.Offer;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** What people read about a window. */
enum Language {
    GERMAN(Locale.ROOT),
    ENGLISH(Locale.ENGLISH);

    private final Locale texts;

    /** @param texts the file without a language is the German one */
    Language(Locale texts) {
        this.texts = texts;
    }

    static Language of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : GERMAN;
    }

    String label(Offer offer) {
        var words = ResourceBundle.getBundle("slots", texts);
        return switch (offer.level()) {
            case FREE -> MessageFormat.format(words.getString("FREE"), offer.free());
            case LAST -> words.getString("LAST");
            case FULL, CLOSED ->
                words.getString(Objects.requireNonNull(offer.reason()).name());
        };
    }
}
