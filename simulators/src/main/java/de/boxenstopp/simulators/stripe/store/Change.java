package de.boxenstopp.simulators.stripe.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One act: sees what it wrote itself, and comes into the world as a whole or not at all. */
public final class Change {

    private final Tables tables;
    private final SequencedMap<Key, Optional<ObjectNode>> written = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Change(Tables tables) {
        this.tables = tables;
    }

    /** A copy of one's own: nothing changes until it is {@link #put}. */
    public Optional<ObjectNode> find(Kind kind, @Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        var mine = written.get(new Key(kind, id));
        return mine == null ? tables.find(kind, id) : mine.map(ObjectNode::deepCopy);
    }

    public ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("No " + kind + " " + id));
    }

    /** All that carry this value in an indexed field, newest first. */
    public Stream<ObjectNode> where(Kind kind, String field, String value) {
        return newestFirst(kind, tables.newestFirst(kind, field, value))
                .filter(object -> Json.text(object, field).filter(value::equals).isPresent());
    }

    public Stream<ObjectNode> newestFirst(Kind kind) {
        return newestFirst(kind, tables.newestFirst(kind));
    }

    public void put(Kind kind, ObjectNode object) {
        written.put(new Key(kind, Json.id(object)), Optional.of(object.deepCopy()));
    }

    public void remove(Kind kind, String id) {
        written.put(new Key(kind, id), Optional.empty());
    }

    /** What happens once the change cannot be lost any more. */
    public void afterwards(Runnable action) {
        afterwards.add(action);
    }

    Map<Key, Optional<ObjectNode>> written() {
        return written;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    private Stream<ObjectNode> newestFirst(Kind kind, Stream<String> theirs) {
        var mine = written.sequencedEntrySet().reversed().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .flatMap(entry -> entry.getValue().stream())
                .map(ObjectNode::deepCopy);
        return Stream.concat(
                mine,
                theirs.filter(id -> !written.containsKey(new Key(kind, id)))
                        .flatMap(id -> tables.find(kind, id).stream()));
    }

    record Key(Kind kind, String id) {}
}
