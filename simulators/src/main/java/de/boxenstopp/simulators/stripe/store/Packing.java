package de.boxenstopp.simulators.stripe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Rows as they lie in memory: a tenth of their size, because most of an object of Stripe's is fields that every other
 * one has too. For one thread at a time.
 */
final class Packing {

    private static final int LENGTH = Integer.BYTES;

    private final byte[] known = knownTexts();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);

    byte[] pack(byte[] json) {
        deflater.reset();
        deflater.setDictionary(known);
        deflater.setInput(json);
        deflater.finish();
        var packed = ByteBuffer.allocate(LENGTH + json.length + 64).putInt(json.length);
        deflater.deflate(packed);
        return Arrays.copyOf(packed.array(), packed.position());
    }

    byte[] unpack(byte[] packed) {
        try {
            var json = new byte[ByteBuffer.wrap(packed).getInt()];
            inflater.reset();
            inflater.setDictionary(known);
            inflater.setInput(packed, LENGTH, packed.length - LENGTH);
            inflater.inflate(json);
            return json;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] knownTexts() {
        try (var stream = Packing.class.getResourceAsStream("/de/boxenstopp/simulators/stripe/templates.json")) {
            return Json.bytes(Json.parse(Objects.requireNonNull(stream).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
