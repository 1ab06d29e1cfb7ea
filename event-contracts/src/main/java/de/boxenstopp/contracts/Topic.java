package de.boxenstopp.contracts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One topic as {@code topics.yml} declares it.
 *
 * @param key the field of every record that is the record's key
 * @param carries fields that every record has beyond eventId, occurredAt and the key
 * @param consumers services that listen, each with a dead-letter topic of its own
 */
public record Topic(
        String name,
        String owner,
        String key,
        Kept kept,
        List<String> carries,
        List<String> records,
        List<String> consumers) {

    /** Facts are kept for ever. Personal data are compacted, so that a tombstone makes them vanish. */
    public enum Kept {
        FOREVER,
        COMPACTED
    }

    public Topic(
            @Nullable String name,
            @Nullable String owner,
            @Nullable String key,
            @Nullable Kept kept,
            @Nullable List<String> carries,
            @Nullable List<String> records,
            @Nullable List<String> consumers) {
        this.name = given(name, "name", name);
        this.owner = given(owner, "owner", name);
        this.key = given(key, "key", name);
        this.kept = given(kept, "kept", name);
        this.carries = carries == null ? List.of() : List.copyOf(carries);
        this.records = List.copyOf(given(records, "records", name));
        this.consumers = List.copyOf(given(consumers, "consumers", name));
    }

    /** True for the only topics on which personal data and free text may travel. */
    public boolean isPersonal() {
        return kept == Kept.COMPACTED;
    }

    /** The owner as it stands in packages and folders, where a dash may not. */
    public String folder() {
        return owner.replace("-", "");
    }

    public List<String> deadLetterTopics() {
        return consumers.stream().map(this::deadLetterTopic).toList();
    }

    public String deadLetterTopic(String consumer) {
        return name + "-" + consumer + "-dlt";
    }

    private static <T> T given(@Nullable T value, String what, @Nullable String topic) {
        if (value == null) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "topic %s lacks %s", topic, what));
        }
        return value;
    }
}
