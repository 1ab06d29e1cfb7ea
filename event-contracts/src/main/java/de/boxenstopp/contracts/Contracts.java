package de.boxenstopp.contracts;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** All contracts: the records that {@code topics.yml} names, with the schemas of their generated classes. */
public final class Contracts {

    static final String NAMESPACE = "de.boxenstopp.events";

    private Contracts() {}

    public static List<Contract> all() {
        return of(Topics.declared());
    }

    static List<Contract> of(Topics topics) {
        return topics.all().stream()
                .flatMap(topic -> topic.records().stream().map(name -> new Contract(topic, schema(topic, name))))
                .toList();
    }

    private static Schema schema(Topic topic, String name) {
        var className = NAMESPACE + "." + topic.folder() + "." + name;
        try {
            return SpecificData.get().getSchema(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "topics.yml: " + topic.name() + " names the record " + name + ", but there is no " + className, e);
        }
    }
}
