package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Started by root, PostgreSQL runs as somebody without rights, who cannot pass through a home like /root. Its files then
 * lie elsewhere, always in the same place for the same stack.
 */
final class Reachable {

    private static final Path ELSEWHERE = Path.of("/var/lib/boxenstopp");

    private Reachable() {}

    static Path byPostgres(Path wanted) throws IOException {
        if (Identity.withoutRoot() != Identity.NOBODY || Folders.isReachableForAll(wanted)) {
            return wanted;
        }
        UUID place = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8));
        return ELSEWHERE.resolve(place.toString()).resolve(wanted.getFileName());
    }
}
