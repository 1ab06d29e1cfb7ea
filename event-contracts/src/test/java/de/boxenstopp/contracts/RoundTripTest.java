package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.CancellationReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated classes against the wire, since the compiler and the conversions are not ours. */
class RoundTripTest {

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaStandsOnItsOwn(Schema schema) {
        assertThatCode(() -> new Schema.Parser().parse(schema.toString())).doesNotThrowAnyException();
        assertThat(new Schema.Parser().parse(schema.toString()).toString()).isEqualTo(schema.toString());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aFullRecordSurvivesTheWire(Schema schema) throws IOException {
        survives(schema, true);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aRecordWithNothingOptionalSurvivesTheWire(Schema schema) throws IOException {
        survives(schema, false);
    }

    @Test
    void anOldReaderTakesANewSymbolForUnknown() throws IOException {
        var newer = new Schema.Parser()
                .parse(BookingCancelled.getClassSchema().toString().replace("\"OTHER\"", "\"OTHER\",\"METEORITE\""));

        var event = (BookingCancelled) read(write(new GenericDatumWriter<>(newer), sample(newer, true)), newer);

        assertThat(event.getReasonCode()).isEqualTo(CancellationReason.UNKNOWN);
    }

    static Stream<Schema> schemas() {
        return Contracts.all().stream().map(Contract::schema);
    }

    private static void survives(Schema schema, boolean full) throws IOException {
        var bytes = write(new GenericDatumWriter<>(schema), sample(schema, full));

        var event = read(bytes, schema);

        assertThat(write(new SpecificDatumWriter<>(schema), event)).isEqualTo(bytes);
    }

    private static SpecificRecord read(byte[] bytes, Schema writer) throws IOException {
        var reader = Contracts.all().stream()
                .map(Contract::schema)
                .filter(schema -> schema.getFullName().equals(writer.getFullName()))
                .findFirst()
                .orElseThrow();
        return new SpecificDatumReader<SpecificRecord>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static <T> byte[] write(DatumWriter<T> writer, T event) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static GenericRecord sample(Schema record, boolean full) {
        var sample = new GenericData.Record(record);
        record.getFields().forEach(field -> sample.put(field.pos(), value(field.schema(), full)));
        return sample;
    }

    private static Object value(Schema schema, boolean full) {
        return switch (schema.getType()) {
            case RECORD -> sample(schema, full);
            case UNION ->
                full
                        ? value(schema.getTypes().getLast(), true)
                        : GenericData.get().deepCopy(schema, null);
            case ARRAY ->
                full
                        ? List.of(value(schema.getElementType(), true), value(schema.getElementType(), true))
                        : new ArrayList<>();
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getLast());
            case STRING ->
                LogicalTypes.uuid().equals(schema.getLogicalType())
                        ? "5f0c1f3e-7d0a-4b55-9a6e-2f1f5a0c9b1d"
                        : "Grüße 🚗";
            case LONG -> 1_774_947_600_123_456L;
            case INT -> 20_543;
            case BOOLEAN -> true;
            case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> throw new IllegalArgumentException("unused: " + schema);
        };
    }
}
