package de.boxenstopp.kit.kafka;

import org.jspecify.annotations.Nullable;

/** Bytes on a topic that are no event; trying again will not change that. */
public class UndecodableRecord extends RuntimeException {

    public UndecodableRecord(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
