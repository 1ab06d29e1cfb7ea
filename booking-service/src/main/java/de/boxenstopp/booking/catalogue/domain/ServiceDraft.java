package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.booking.catalogue.domain.ServiceOffer.Contents;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service as an admin writes it.
 *
 * @param contents by language
 */
public record ServiceDraft(
        @Nullable Integer minutes, @Nullable Long defaultCents, boolean recommended, Map<String, Contents> contents) {

    public ServiceDraft {
        contents = Map.copyOf(contents);
    }
}
