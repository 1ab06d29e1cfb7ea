package de.boxenstopp.contracts;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaFormatter;

/**
 * Frozen copies of every schema ever released, {@code <Record>/<version>.avsc}. Facts are kept for ever, so every
 * version must stay readable, and what is written today must be readable by whoever is not updated yet.
 */
final class ReleasedSchemas {

    private static final String PROMISE = " [FULL_TRANSITIVE]";

    private final Path folder;

    ReleasedSchemas(Path folder) {
        this.folder = folder;
    }

    /** One line per promise to readers or to the past that the contracts of today break. */
    List<String> brokenBy(List<Contract> contracts) {
        var names =
                contracts.stream().map(contract -> contract.schema().getName()).toList();
        var vanished = records()
                .filter(record -> !names.contains(record))
                .map(record -> record + ": was released and is gone [released records stay]");
        var broken = contracts.stream().flatMap(contract -> brokenBy(contract).stream());
        return Stream.of(vanished, records().flatMap(this::lostVersions), broken)
                .flatMap(Function.identity())
                .toList();
    }

    /** Writes the next version of every schema that changed, or nothing at all when one of them must not be. */
    List<String> freeze(List<Contract> contracts) {
        var broken = Stream.concat(
                        contracts.stream().flatMap(contract -> Rule.allBrokenBy(contract).stream()),
                        brokenBy(contracts).stream())
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Nothing is frozen:\n" + String.join("\n", broken));
        }
        return contracts.stream()
                .filter(contract -> {
                    var versions = versions(contract.schema().getName());
                    return versions.isEmpty() || !isSame(versions.getLast(), contract.schema());
                })
                .map(contract -> freeze(contract.schema()))
                .toList();
    }

    private String freeze(Schema schema) {
        var version = versions(schema.getName()).size() + 1;
        var file = file(schema.getName(), version);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schema.getName() + " version " + version;
    }

    private List<String> brokenBy(Contract contract) {
        var record = contract.schema().getName();
        var broken = new ArrayList<String>();
        var versions = versions(record);
        for (var i = 0; i < versions.size(); i++) {
            var released = versions.get(i);
            var version = "version " + (i + 1);
            incompatibilities(contract.schema(), released)
                    .map(at -> record + at + ": readers of today cannot read what " + version + " wrote" + PROMISE)
                    .forEach(broken::add);
            incompatibilities(released, contract.schema())
                    .map(at ->
                            record + at + ": readers with " + version + " cannot read what is written today" + PROMISE)
                    .forEach(broken::add);
            changedMeanings(contract.schema(), released, version).forEach(broken::add);
            var travels = "Topic: " + contract.topic().name() + ", key: "
                    + contract.topic().key() + ".";
            if (!Objects.requireNonNullElse(released.getDoc(), "").endsWith(travels)) {
                broken.add(record + ": " + version + " did not say «" + travels
                        + "» [a released record stays on its topic and key]");
            }
        }
        return broken;
    }

    /** Avro's own comparison, which the registry uses as well, with places named instead of counted. */
    private static Stream<String> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> place(reader, found) + " ("
                        + found.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + found.getMessage()
                        + ")");
    }

    private static String place(Schema reader, Incompatibility found) {
        var place = new StringBuilder();
        var here = reader;
        var steps = List.of(found.getLocation().split("/")).iterator();
        while (steps.hasNext()) {
            switch (steps.next()) {
                case "fields" -> {
                    var field = here.getFields().get(Integer.parseInt(steps.next()));
                    place.append('.').append(field.name());
                    here = field.schema();
                }
                case "items" -> here = here.getElementType();
                case "values" -> here = here.getValueType();
                case String branch
                when branch.matches("\\d+") -> here = here.getTypes().get(Integer.parseInt(branch));
                default -> {
                    // type, name, symbols: the same place, said more closely by the message
                }
            }
        }
        return place.toString();
    }

    /** Avro lets microseconds become milliseconds, and a date a plain number: the bytes fit, what they mean does not. */
    private static Stream<String> changedMeanings(Schema today, Schema released, String version) {
        var before = meanings(released);
        return meanings(today).entrySet().stream()
                .filter(now -> before.containsKey(now.getKey()))
                .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                .map(now -> now.getKey() + ": is " + now.getValue() + ", was " + before.get(now.getKey()) + " in "
                        + version + " [a released field keeps its meaning]")
                .sorted();
    }

    private static Map<String, String> meanings(Schema record) {
        return FieldAt.within(record)
                .collect(toMap(
                        FieldAt::path,
                        at -> at.types()
                                .flatMap(type -> Stream.ofNullable(type.getLogicalType()))
                                .map(LogicalType::getName)
                                .findFirst()
                                .orElse("a plain value")));
    }

    private Stream<String> records() {
        return Files.isDirectory(folder) ? names(folder) : Stream.empty();
    }

    private List<Schema> versions(String record) {
        var versions = new ArrayList<Schema>();
        while (Files.exists(file(record, versions.size() + 1))) {
            versions.add(parse(file(record, versions.size() + 1)));
        }
        return versions;
    }

    private Stream<String> lostVersions(String record) {
        var copies = names(folder.resolve(record)).count();
        var found = versions(record).size();
        return copies == found
                ? Stream.empty()
                : Stream.of(record + ": has " + copies + " frozen copies, but no " + (found + 1)
                        + ".avsc [released versions stay]");
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String record, int version) {
        return folder.resolve(record).resolve(version + ".avsc");
    }

    /** Docs count too: what is frozen is what is published, to the letter. */
    private static boolean isSame(Schema one, Schema other) {
        return one.toString().equals(other.toString());
    }
}
