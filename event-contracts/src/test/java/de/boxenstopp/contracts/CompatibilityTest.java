package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibilityTest {

    private static final String LITRES = """
            {"name": "litres", "type": "int"}""";
    private static final String OPTIONAL_BRUSH = """
            {"name": "brush", "type": ["null", "string"], "default": null}""";

    @TempDir
    private Path folder;

    private ReleasedSchemas released;

    @BeforeEach
    void versionOneIsReleased() {
        released = new ReleasedSchemas(folder);
        released.freeze(List.of(carWashed(LITRES)));
    }

    @Test
    void everyContractFitsEverythingEverReleased() {
        assertThat(new ReleasedSchemas(Path.of("src/test/resources/released")).brokenBy(Contracts.all()))
                .isEmpty();
    }

    @Test
    void anOptionalFieldMayCome() {
        assertThat(released.brokenBy(List.of(carWashed(LITRES, OPTIONAL_BRUSH))))
                .isEmpty();
    }

    @Test
    void aSymbolMayCome() {
        released.freeze(List.of(carWashed(LITRES, brush("UNKNOWN", "SOFT"))));

        assertThat(released.brokenBy(List.of(carWashed(LITRES, brush("UNKNOWN", "SOFT", "HARD")))))
                .isEmpty();
    }

    @Test
    void aFieldWithoutDefaultMustNotCome() {
        assertThat(released.brokenBy(List.of(carWashed(LITRES, """
                        {"name": "foam", "type": "int"}"""))))
                .containsExactly("CarWashed.foam (reader field missing default value: foam): readers of today cannot"
                        + " read what version 1 wrote [FULL_TRANSITIVE]");
    }

    @Test
    void aFieldWithoutDefaultMustNotGo() {
        assertThat(released.brokenBy(List.of(carWashed())))
                .containsExactly("CarWashed.litres (reader field missing default value: litres): readers with version"
                        + " 1 cannot read what is written today [FULL_TRANSITIVE]");
    }

    @Test
    void aFieldMustNotChangeItsTypeHoweverDeepItLies() {
        released.freeze(List.of(carWashed(LITRES, steps("int"))));

        assertThat(released.brokenBy(List.of(carWashed(LITRES, steps("long")))))
                .containsExactly("CarWashed.steps.seconds (type mismatch: reader type: INT not compatible with writer"
                        + " type: LONG): readers with version 2 cannot read what is written today [FULL_TRANSITIVE]");
    }

    @Test
    void everyReleasedVersionCountsNotOnlyTheLast() {
        released.freeze(List.of(carWashed(LITRES, OPTIONAL_BRUSH)));
        released.freeze(List.of(carWashed(LITRES)));

        assertThat(released.brokenBy(List.of(carWashed(LITRES, """
                        {"name": "brush", "type": ["null", "int"], "default": null}"""))))
                .allSatisfy(line -> assertThat(line).contains("CarWashed.brush", "version 2"))
                .hasSize(2);
    }

    @Test
    void aFieldMustNotChangeItsMeaning() {
        released.freeze(List.of(carWashed(LITRES, washedAt("timestamp-micros"))));

        assertThat(released.brokenBy(List.of(carWashed(LITRES, washedAt("timestamp-millis")))))
                .containsExactly("CarWashed.washedAt: is timestamp-millis, was timestamp-micros in version 2 [a"
                        + " released field keeps its meaning]");
    }

    @Test
    void aReleasedRecordMustNotVanish() {
        assertThat(released.brokenBy(List.of()))
                .containsExactly("CarWashed: was released and is gone [released records stay]");
    }

    @Test
    void aReleasedVersionMustNotVanish() throws IOException {
        released.freeze(List.of(carWashed(LITRES, OPTIONAL_BRUSH)));
        Files.delete(folder.resolve("CarWashed/1.avsc"));

        assertThat(released.brokenBy(List.of(carWashed(LITRES, OPTIONAL_BRUSH))))
                .containsExactly("CarWashed: has 1 frozen copies, but no 1.avsc [released versions stay]");
    }

    @Test
    void aReleasedRecordMustNotMoveToAnotherTopic() {
        assertThat(released.brokenBy(List.of(carWashedOn("foam-events", LITRES))))
                .containsExactly("CarWashed: version 1 did not say «Topic: foam-events, key: bookingId.» [a released"
                        + " record stays on its topic and key]");
    }

    @Test
    void freezingWritesTheNextVersionOfWhatChangedOnly() throws IOException {
        assertThat(released.freeze(List.of(carWashed(LITRES)))).isEmpty();
        assertThat(released.freeze(List.of(carWashed(LITRES, OPTIONAL_BRUSH)))).containsExactly("CarWashed version 2");
        assertThat(released.freeze(List.of(carWashed(LITRES, OPTIONAL_BRUSH)))).isEmpty();

        try (var versions = Files.list(folder.resolve("CarWashed"))) {
            assertThat(versions.map(Path::getFileName))
                    .map(Path::toString)
                    .containsExactlyInAnyOrder("1.avsc", "2.avsc");
        }
    }

    @Test
    void freezingRefusesWhatIsNotCompatible() {
        assertThatThrownBy(() -> released.freeze(List.of(carWashed())))
                .hasMessageStartingWith("Nothing is frozen:\nCarWashed.litres");
        assertThat(folder.resolve("CarWashed/2.avsc")).doesNotExist();
    }

    @Test
    void freezingRefusesWhatBreaksARule() {
        assertThatThrownBy(() -> released.freeze(List.of(carWashed(LITRES, """
                        {"name": "washerName", "type": ["null", "string"], "default": null}"""))))
                .hasMessageStartingWith("Nothing is frozen:\nCarWashed.washerName: is personal");
    }

    private static String steps(String type) {
        return """
                {"name": "steps", "default": [], "type": {"type": "array", "items":
                  {"type": "record", "name": "Step", "doc": "One step.", "fields": [
                    {"name": "seconds", "type": "%s"}]}}}""".formatted(type);
    }

    private static String brush(String... symbols) {
        return """
                {"name": "brush", "default": "UNKNOWN", "type": {"type": "enum", "name": "Brush", "doc": "Which brush.",
                  "symbols": ["%s"], "default": "UNKNOWN"}}""".formatted(String.join("\", \"", symbols));
    }

    private static String washedAt(String logicalType) {
        return """
                {"name": "washedAt", "type": ["null", {"type": "long", "logicalType": "%s"}], "default": null}""".formatted(logicalType);
    }

    private static Contract carWashed(String... fields) {
        return carWashedOn("wash-events", fields);
    }

    private static Contract carWashedOn(String topic, String... fields) {
        var base = """
                {"name": "eventId", "type": {"type": "string", "logicalType": "uuid"}},
                {"name": "occurredAt", "type": {"type": "long", "logicalType": "timestamp-micros"}},
                {"name": "bookingId", "type": {"type": "string", "logicalType": "uuid"}}""";
        var schema = """
                {"type": "record", "name": "CarWashed", "namespace": "de.boxenstopp.events.wash",
                 "doc": "A car was washed. Owner: wash-service. Topic: %s, key: bookingId.", "fields": [%s]}""".formatted(topic, fields.length == 0 ? base : base + "," + String.join(",", fields));
        return new Contract(
                new Topic(topic, "wash", "bookingId", Topic.Kept.FOREVER, List.of(), List.of("CarWashed"), List.of()),
                new Schema.Parser().parse(schema));
    }
}
