package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {

    @TempDir
    private Path root;

    @Test
    void everyFileLiesWhereItBelongs() throws IOException {
        assertThat(SchemaFiles.violations(Path.of("src/main/avro"), Topics.declared()))
                .isEmpty();
    }

    @Test
    void aFileNamedOtherwiseThanItsRecordIsRefused() throws IOException {
        write("wash/CarCleaned.avsc", "wash", "CarWashed");

        assertThat(violations("CarCleaned"))
                .contains("wash/CarCleaned.avsc: holds de.boxenstopp.events.wash.CarWashed [a file is named after its"
                        + " record, its folder after the owner and the namespace's tail]");
    }

    @Test
    void aFileInTheFolderOfAnotherOwnerIsRefused() throws IOException {
        write("rinse/CarWashed.avsc", "wash", "CarWashed");

        assertThat(violations("CarWashed"))
                .contains(
                        "rinse/CarWashed.avsc: holds de.boxenstopp.events.wash.CarWashed [a file is named after its"
                                + " record, its folder after the owner and the namespace's tail]",
                        "wash-events: wash has no CarWashed, but there is rinse/CarWashed.avsc [a topic carries the"
                                + " records of its owner]");
    }

    @Test
    void aRecordThatIsNotThereIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed");

        assertThat(violations("CarWashed, CarDried"))
                .containsExactly("wash-events: wash has no CarDried [a topic carries the records of its owner]");
    }

    @Test
    void aFactOnNoTopicIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed");
        write("wash/CarDried.avsc", "wash", "CarDried");

        assertThat(violations("CarWashed"))
                .containsExactly("wash/CarDried.avsc: is on no topic [a record is on exactly one topic]");
    }

    @Test
    void aFactOnTwoTopicsIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed");
        var topics = topic("wash-events", "CarWashed", "booking") + topic("foam-events", "CarWashed", "booking");

        assertThat(SchemaFiles.violations(root, topics(topics)))
                .containsExactly("wash/CarWashed.avsc: is on wash-events and foam-events [a record is on exactly one"
                        + " topic]");
    }

    @Test
    void aTypeDefinedInsideAnotherIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed", """
                {"name": "brush", "type": ["null", {"type": "enum", "name": "Brush", "symbols": ["UNKNOWN"]}]}""");

        assertThat(violations("CarWashed"))
                .containsExactly("wash/CarWashed.avsc: defines Brush inside [every named type has a file of its own]");
    }

    @Test
    void aPartThatNobodyUsesIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed");
        Files.writeString(root.resolve("wash/Brush.avsc"), """
                {"type": "enum", "namespace": "de.boxenstopp.events.wash", "name": "Brush", "symbols": ["UNKNOWN"]}""");

        assertThat(violations("CarWashed"))
                .containsExactly("wash/Brush.avsc: is on no topic and in no record [nothing lies here unused]");
    }

    @Test
    void anOwnerThatListensToItselfIsRefused() throws IOException {
        write("wash/CarWashed.avsc", "wash", "CarWashed");

        assertThat(SchemaFiles.violations(root, topics(topic("wash-events", "CarWashed", "booking, wash"))))
                .containsExactly("wash-events: wash listens to itself [facts are told to others]");
    }

    private List<String> violations(String records) throws IOException {
        return SchemaFiles.violations(root, topics(topic("wash-events", records, "booking")));
    }

    private void write(String path, String owner, String name, String... moreFields) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        var fields = moreFields.length == 0 ? "" : ", " + String.join(", ", moreFields);
        Files.writeString(file, """
                {"type": "record", "namespace": "de.boxenstopp.events.%s", "name": "%s", "fields": [
                  {"name": "eventId", "type": {"type": "string", "logicalType": "uuid"}}%s]}""".formatted(owner, name, fields));
    }

    private static String topic(String name, String records, String consumers) {
        return """
                  - {name: %s, owner: wash, key: bookingId, kept: forever, records: [%s], consumers: [%s]}
                """.formatted(name, records, consumers);
    }

    private static Topics topics(String topics) {
        var yaml = "partitions: 6\nsettings: {}\ntopics:\n" + topics;
        return Topics.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
