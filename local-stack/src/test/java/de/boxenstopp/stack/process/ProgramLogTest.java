package de.boxenstopp.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheLogsOfTheLastFiveStarts() throws IOException {
        ProgramLog log = new ProgramLog(folder, "slot");
        for (int start = 1; start <= 8; start++) {
            log.rotate();
            Files.writeString(log.file(), "start " + start);
        }

        assertThat(folder).isDirectoryContaining("glob:**/slot.5.log").isDirectoryNotContaining("glob:**/slot.6.log");
        assertThat(folder.resolve("slot.log")).hasContent("start 8");
        assertThat(folder.resolve("slot.1.log")).hasContent("start 7");
        assertThat(folder.resolve("slot.5.log")).hasContent("start 3");
    }

    @Test
    void leavesOutWhatOnlyFillsTheScreen() throws IOException {
        ProgramLog log = new ProgramLog(folder, "slot");
        Files.writeString(
                log.file(), "the reason\n\tat de.boxenstopp.Slot\n\n\t... 12 common frames omitted\nthe end\n");

        assertThat(log.gist(5)).containsExactly("the reason", "the end");
    }

    @Test
    void showsTheLastLinesOfALongLog() throws IOException {
        ProgramLog log = new ProgramLog(folder, "slot");
        Files.writeString(log.file(), "line\n".repeat(100_000) + "last but one\nlast\n");

        assertThat(log.tail(2)).containsExactly("last but one", "last");
    }
}
