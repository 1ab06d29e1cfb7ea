package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Names a jar after its content: builds are reproducible, so time and size can be the same for different ones. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path jar) throws IOException {
        CRC32 all = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(entry -> all.update(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (ZipException e) {
            throw new StackFailed(jar + " is not a whole jar: " + e.getMessage(), e);
        }
        return Long.toHexString(all.getValue());
    }
}
