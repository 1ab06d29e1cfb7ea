package de.boxenstopp.identity.staff.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Upper and lower case are the same, and so is an ü however the keyboard composed it. */
public record Username(String value) {

    public Username {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Username[hidden]";
    }
}
