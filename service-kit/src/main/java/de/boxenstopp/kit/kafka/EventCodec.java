package de.boxenstopp.kit.kafka;

import org.apache.avro.specific.SpecificRecord;

/** Events to bytes and back, in Confluent's wire format: magic byte, 4-byte schema id, Avro. */
public interface EventCodec {

    /** @throws SchemaRegistryAway when the id of a schema not used before cannot be asked for */
    byte[] encode(SpecificRecord event);

    /**
     * @throws UndecodableRecord when the bytes are not an event that we know how to read
     * @throws SchemaRegistryAway when a schema not met before cannot be asked for
     */
    SpecificRecord decode(byte[] framed);
}
