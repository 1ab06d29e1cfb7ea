package de.boxenstopp.contracts;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The .avsc files as they lie in their owners' folders, held against {@code topics.yml}. */
final class SchemaFiles {

    private static final Set<String> NAMED = Set.of("record", "enum", "fixed");

    private final Map<String, JsonNode> byPath;
    private final Topics topics;
    private final List<String> violations = new ArrayList<>();

    private SchemaFiles(Map<String, JsonNode> byPath, Topics topics) {
        this.byPath = byPath;
        this.topics = topics;
    }

    static List<String> violations(Path root, Topics topics) throws IOException {
        var json = new JsonMapper();
        try (Stream<Path> files = Files.walk(root)) {
            var byPath = files.filter(Files::isRegularFile)
                    .sorted()
                    .collect(toMap(file -> root.relativize(file).toString(), file -> json.readTree(file.toFile())));
            var all = new SchemaFiles(byPath, topics);
            all.check();
            return all.violations;
        }
    }

    private void check() {
        byPath.forEach(this::liesWhereItsNameSays);
        byPath.forEach(this::definesNothingElse);
        byPath.forEach(this::isOnOneTopicOrPartOfARecord);
        topics.all().forEach(this::hasTheRecordsOfItsOwner);
    }

    private void liesWhereItsNameSays(String path, JsonNode schema) {
        var expected = schema.path("namespace").asString("").replace(Contracts.NAMESPACE + ".", "") + "/"
                + schema.path("name").asString("") + ".avsc";
        if (!path.equals(expected)) {
            violations.add(path + ": holds " + schema.path("namespace").asString("") + "."
                    + schema.path("name").asString("")
                    + " [a file is named after its record, its folder after the owner and the namespace's tail]");
        }
    }

    private void definesNothingElse(String path, JsonNode schema) {
        within(schema.path("fields"))
                .filter(node -> NAMED.contains(node.path("type").asString("")))
                .forEach(node -> violations.add(path + ": defines "
                        + node.path("name").asString("") + " inside [every named type has a file of its own]"));
    }

    private void isOnOneTopicOrPartOfARecord(String path, JsonNode schema) {
        var on = topics.all().stream()
                .flatMap(topic -> topic.records().stream()
                        .filter(record -> path.equals(file(topic, record)))
                        .map(record -> topic.name()))
                .toList();
        if (on.size() > 1) {
            violations.add(path + ": is on " + String.join(" and ", on) + " [a record is on exactly one topic]");
        }
        if (on.isEmpty() && tellsAFact(schema)) {
            violations.add(path + ": is on no topic [a record is on exactly one topic]");
        }
        if (on.isEmpty() && !tellsAFact(schema) && !isReferredTo(schema)) {
            violations.add(path + ": is on no topic and in no record [nothing lies here unused]");
        }
    }

    private void hasTheRecordsOfItsOwner(Topic topic) {
        for (var record : topic.records()) {
            if (!byPath.containsKey(file(topic, record))) {
                var elsewhere = byPath.keySet().stream()
                        .filter(path -> path.endsWith("/" + record + ".avsc"))
                        .toList();
                violations.add(topic.name() + ": " + topic.owner() + " has no " + record
                        + (elsewhere.isEmpty() ? "" : ", but there is " + String.join(", ", elsewhere))
                        + " [a topic carries the records of its owner]");
            }
        }
        if (topic.consumers().contains(topic.owner())) {
            violations.add(topic.name() + ": " + topic.owner() + " listens to itself [facts are told to others]");
        }
    }

    private boolean isReferredTo(JsonNode schema) {
        var name = schema.path("namespace").asString("") + "."
                + schema.path("name").asString("");
        return byPath.values().stream()
                .flatMap(SchemaFiles::within)
                .anyMatch(node -> node.isString() && node.asString().equals(name));
    }

    private static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(SchemaFiles::within));
    }

    private static boolean tellsAFact(JsonNode schema) {
        return schema.path("fields").findValuesAsString("name").contains("eventId");
    }

    private static String file(Topic topic, String record) {
        return topic.folder() + "/" + record + ".avsc";
    }
}
