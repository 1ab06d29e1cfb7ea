package de.boxenstopp.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

public enum Language {
    @JsonProperty("de")
    DE(Locale.GERMANY),
    @JsonProperty("en")
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
