package de.boxenstopp.kit.kafka;

/** The schema registry does not answer; a trouble of the infrastructure that passes. */
public class SchemaRegistryAway extends RuntimeException {

    public SchemaRegistryAway(String what, Throwable cause) {
        super(what, cause);
    }
}
