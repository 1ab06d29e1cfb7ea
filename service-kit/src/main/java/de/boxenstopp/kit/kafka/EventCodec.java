package de.boxenstopp.kit.kafka;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Events to bytes and back, in Confluent's wire format: magic byte, 4-byte schema id, Avro. */
public interface EventCodec {

    /** Asks the registry once per schema and remembers. */
    static EventCodec over(SchemaRegistry registry) {
        return new ConfluentEventCodec(registry);
    }

    /** @throws SchemaRegistryAway when the id of a schema not used before cannot be asked for */
    byte[] encode(String topic, SpecificRecord event);

    /**
     * Empty for an event of a type that this service's contracts do not have yet.
     *
     * @throws UndecodableRecord when the bytes are no event
     * @throws SchemaRegistryAway when a schema not met before cannot be asked for
     */
    Optional<SpecificRecord> decode(byte[] framed);
}
