package de.boxenstopp.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

    @Test
    void drawsTheTableInItsPlaceOnATerminal() {
        Display display = display(true);
        display.watch(this::parts);
        await().until(() -> text().contains("starting"));

        state.set(State.UP);
        display.line("a line");
        display.settle();

        assertThat(text())
                .contains("\u001b[2A\u001b[Ja line\n")
                .endsWith("  kafka          9092  up             2.0\n");
    }

    @Test
    void printsALineForEachChangeElsewhere() {
        Display display = display(false);
        display.watch(this::parts);
        await().until(() -> text().contains("starting"));

        state.set(State.UP);
        display.settle();

        assertThat(text())
                .isEqualTo("  kafka          9092  starting       2.0\n  kafka          9092  up             2.0\n");
    }

    private List<Status> parts() {
        return List.of(new Status("kafka", 9092, state.get(), 1, Duration.ofSeconds(2), 0, ""));
    }

    private Display display(boolean live) {
        return new Display(new PrintStream(written, true, StandardCharsets.UTF_8), live, 80, false);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
