package de.boxenstopp.slot.availability.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer as it goes over the wire, written once for everybody who asks the same. */
final class Page {

    private final byte[] json;
    private final String tag;
    private volatile byte @Nullable [] zipped;

    Page(byte[] json) {
        this.json = json;
        this.tag = "W/\"" + UUID.nameUUIDFromBytes(json) + '"'; // weak: the same for both forms of it
    }

    byte[] json() {
        return json;
    }

    String tag() {
        return tag;
    }

    /** Only once somebody wants it so: then it is a tenth as long. */
    byte[] zipped() {
        var known = zipped;
        if (known == null) {
            known = zip(json);
            zipped = known;
        }
        return known;
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
