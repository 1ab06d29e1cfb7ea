package de.boxenstopp.kit.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Confluent's framing by hand: five bytes, then Avro. The registry's own serialisers bring some forty jars for the same
 * bytes, and would talk to it in the middle of a send.
 */
class ConfluentEventCodec implements EventCodec {

    private static final byte MAGIC = 0;
    private static final String CONTRACTS = "de.boxenstopp.events.";
    private static final int FRAME = 1 + Integer.BYTES;

    private final SchemaRegistry registry;
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Shape>> shapes = new ConcurrentHashMap<>();

    ConfluentEventCodec(SchemaRegistry registry) {
        this.registry = registry;
        // Avro makes instances of no class that it was not told to trust.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(CONTRACTS)));
    }

    @Override
    public byte[] encode(String topic, SpecificRecord event) {
        var schema = event.getSchema();
        var id = ids.computeIfAbsent(
                new Subject(topic, schema.getFullName()), subject -> registry.idOf(subject.name(), schema));
        var bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<SpecificRecord> decode(byte[] framed) {
        if (framed.length < FRAME || framed[0] != MAGIC) {
            throw new UndecodableRecord("Not framed as an event: %d bytes".formatted(framed.length), null);
        }
        var id = ByteBuffer.wrap(framed, 1, Integer.BYTES).getInt();
        return shapes.computeIfAbsent(id, this::shapeOf).map(shape -> read(shape, id, framed));
    }

    private Optional<Shape> shapeOf(int id) {
        var written = registry.byId(id)
                .orElseThrow(() -> new UndecodableRecord("No schema has the id %d".formatted(id), null));
        var type = written.getType() == Schema.Type.RECORD ? SpecificData.get().getClass(written) : null;
        return Optional.ofNullable(type)
                .filter(SpecificRecord.class::isAssignableFrom)
                .map(known -> new Shape(written, SpecificData.get().getSchema(known)));
    }

    private static SpecificRecord read(Shape shape, int id, byte[] framed) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(framed, FRAME, framed.length - FRAME, null);
            var reader = new SpecificDatumReader<SpecificRecord>(
                    shape.written(), shape.ours(), SpecificData.getForSchema(shape.ours()));
            return reader.read(null, decoder);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UndecodableRecord("Does not fit its schema %d".formatted(id), e);
        }
    }

    /** The schema a record was written with, and ours of the same name, into which it is read. */
    private record Shape(Schema written, Schema ours) {}

    private record Subject(String topic, String type) {

        /** TopicRecordName: several types share a topic, because their order matters. */
        String name() {
            return topic + '-' + type;
        }
    }
}
