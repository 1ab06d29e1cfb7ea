package de.boxenstopp.contracts;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Not a test and not run as one: {@code ./mvnw -pl event-contracts test -Pfreeze} before a release. */
class Freeze {

    @Test
    void everySchemaThatChanged() {
        var frozen = new ReleasedSchemas(Path.of("src/test/resources/released")).freeze(Contracts.all());

        System.out.println(frozen.isEmpty() ? "Nothing changed since the last release." : "Frozen: " + frozen);
    }
}
