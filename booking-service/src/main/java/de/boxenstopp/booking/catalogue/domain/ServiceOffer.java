package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.Map;

/**
 * A service as it is offered.
 *
 * @param minutes how long a bay is taken, which is shown and planned with
 * @param defaultBase its price for cars we have no other price for
 * @param recommended shown highlighted
 * @param contents by language: {@code de}, {@code en}
 */
public record ServiceOffer(
        ServiceType service,
        int minutes,
        Money defaultBase,
        boolean recommended,
        Map<String, Contents> contents,
        long version) {

    public ServiceOffer {
        contents = Map.copyOf(contents);
    }

    /** German for whoever speaks neither. */
    public Contents contents(String language) {
        var german = contents.getOrDefault("de", Contents.NONE);
        return contents.getOrDefault(language, german);
    }

    public record Contents(List<String> included, List<String> notIncluded) {

        public static final Contents NONE = new Contents(List.of(), List.of());

        public Contents {
            included = List.copyOf(included);
            notIncluded = List.copyOf(notIncluded);
        }
    }
}
