package de.boxenstopp.contracts;

import org.apache.avro.Schema;

/** One record on its topic. */
public record Contract(Topic topic, Schema schema) {

    /** Where the registry keeps the versions: by topic and record, since a topic carries several records. */
    public String subject() {
        return topic.name() + "-" + schema.getFullName();
    }
}
