package de.boxenstopp.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    @TempDir
    private Path folder;

    @Test
    void letsOnlyOneInAndNamesIt() throws IOException {
        Path file = folder.resolve("lock");
        try (StateLock first = StateLock.take(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(StateLock.take(file)).isEmpty();
            assertThat(StateLock.holder(file))
                    .contains(String.valueOf(ProcessHandle.current().pid()));
        }

        assertThat(StateLock.holder(file)).isEmpty();
        assertThat(StateLock.take(file)).isPresent();
    }
}
