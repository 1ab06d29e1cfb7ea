package de.boxenstopp.kit.kafka;

import java.net.URI;
import java.util.Optional;
import org.apache.avro.Schema;

/** What we need of a schema registry: ids of registered schemas and back. Registering is not a service's business. */
public interface SchemaRegistry {

    /** A registry with Confluent's API at that address. */
    static SchemaRegistry at(URI address) {
        return new HttpSchemaRegistry(address);
    }

    /** @throws SchemaRegistryAway when it does not answer, or the schema is not registered yet */
    int idOf(String subject, Schema schema);

    Optional<Schema> byId(int id);
}
