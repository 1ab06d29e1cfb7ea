package de.boxenstopp.kit.kafka;

import org.jspecify.annotations.Nullable;

/** The schema registry does not answer, or does not have our schemas yet: a trouble that passes. */
public class SchemaRegistryAway extends RuntimeException {

    public SchemaRegistryAway(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
