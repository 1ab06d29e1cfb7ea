package de.boxenstopp.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path folder;

    @Test
    void findsAProgramThatStillRuns() throws IOException {
        PidFile file = new PidFile(folder.resolve("slot.pid"));

        file.write(ProcessHandle.current(), "TERM");

        assertThat(file.stillRunning()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProgramWithTheSameIdForIt() throws IOException {
        Path file = folder.resolve("slot.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\nTERM\n");

        assertThat(new PidFile(file).stillRunning()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasCutShort() throws IOException {
        Path file = folder.resolve("slot.pid");
        Files.writeString(file, "81");

        assertThat(new PidFile(file).stillRunning()).isEmpty();
    }
}
