package de.boxenstopp.kit.outbox;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Where a service leaves its facts, in the transaction that makes them true. */
public interface Outbox {

    /** Fails outside a transaction: a fact must commit or vanish together with the change it reports. */
    void append(String topic, UUID key, SpecificRecord event);

    /** Tells a compacted topic to forget the key. */
    void appendTombstone(String topic, UUID key);
}
