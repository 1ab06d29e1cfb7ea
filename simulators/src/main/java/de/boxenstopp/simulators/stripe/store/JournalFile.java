package de.boxenstopp.simulators.stripe.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import de.boxenstopp.simulators.stripe.store.Tables.Row;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the journal looks: one change is one line, {@code {"rows":[{"kind","id","object"}]}}; no object means removed. */
final class JournalFile {

    private static final Logger log = LoggerFactory.getLogger(JournalFile.class);

    private JournalFile() {}

    static String line(Change change) {
        var line = Json.object();
        var rows = line.putArray("rows");
        change.written().forEach((key, object) -> {
            var row = rows.addObject().put("kind", key.kind().name()).put("id", key.id());
            object.ifPresent(value -> row.set("object", value));
        });
        return new String(Json.bytes(line), UTF_8);
    }

    static Tables replay(Path file) throws IOException {
        var tables = new Tables();
        if (!Files.exists(file)) {
            return tables;
        }
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                apply(tables, line, !reader.ready());
            }
        }
        return tables;
    }

    /** One line a row, written aside and put in place in one step. */
    static void compact(Path file, Tables tables) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try (var stream = new FileOutputStream(aside.toFile());
                var out = new BufferedOutputStream(stream)) {
            for (var row : (Iterable<Row>) tables.rows()::iterator) {
                out.write("{\"rows\":[{\"kind\":\"%s\",\"id\":%s,\"object\":"
                        .formatted(row.kind().name(), Json.quoted(row.id()))
                        .getBytes(UTF_8));
                out.write(row.json());
                out.write("}]}\n".getBytes(UTF_8));
            }
            out.flush();
            stream.getFD().sync();
        }
        Files.move(aside, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Stripe forgets answers after a day, and events after a month. */
    static void forget(Tables tables, Instant now) {
        tables.rows()
                .filter(row -> isOver(row, now))
                .toList()
                .forEach(row -> tables.apply(row.kind(), row.id(), Optional.empty()));
    }

    private static boolean isOver(Row row, Instant now) {
        return row.kind()
                .lifetime()
                .map(lifetime -> Json.parse(row.json()).path("created").asLong()
                        < now.minus(lifetime).getEpochSecond())
                .orElse(false);
    }

    private static void apply(Tables tables, String line, boolean last) {
        ObjectNode change;
        try {
            change = Json.parse(line);
        } catch (JacksonException e) {
            if (!last) {
                throw e;
            }
            log.info("The last change was being written when the simulator died; nobody was told of it");
            return;
        }
        for (JsonNode row : change.path("rows")) {
            var object =
                    row.path("object") instanceof ObjectNode found ? Optional.of(found) : Optional.<ObjectNode>empty();
            tables.apply(Kind.valueOf(Json.need(row, "kind")), Json.id(row), object);
        }
    }
}
