package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows how the parts come up: as a table that is drawn again in its place on a terminal, else as one line for each
 * change. Other lines go above the table.
 */
final class Display {

    private static final Duration TICK = Duration.ofMillis(200);

    private final PrintStream out;
    private final boolean live;
    private final StatusTable table;
    private final Map<String, String> shown = new HashMap<>();
    private @Nullable Supplier<List<Status>> source;
    private List<String> drawn = List.of();

    Display(PrintStream out, boolean live, int width, boolean colours) {
        this.out = out;
        this.live = live;
        this.table = new StatusTable(width, colours);
    }

    /** For whom the {@code run} script found out what our output is. */
    static Display standard(PrintStream out) {
        boolean terminal = Boolean.getBoolean("boxenstopp.terminal");
        return new Display(
                out,
                terminal,
                Integer.getInteger("boxenstopp.columns", 100),
                terminal && System.getenv("NO_COLOR") == null);
    }

    /** Begins to show the parts, until {@link #settle}. */
    synchronized void watch(Supplier<List<Status>> parts) {
        source = parts;
        Thread.ofPlatform().daemon().name("display").start(this::tick);
    }

    synchronized void line(String text) {
        erase();
        out.println(text);
        draw();
    }

    /** Draws a last time; what is shown stays where it is. */
    synchronized void settle() {
        redraw();
        source = null;
        drawn = List.of();
    }

    private void tick() {
        try {
            while (redraw()) {
                TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean redraw() {
        if (source == null) {
            return false;
        }
        List<Status> parts = source.get();
        if (live) {
            erase();
            drawn = new ArrayList<>(table.lines(parts));
            draw();
        } else {
            parts.forEach(this::printChange);
        }
        return true;
    }

    private void printChange(Status part) {
        String now = part.state() == State.PREPARING
                ? part.state() + part.note()
                : part.state().toString();
        if (!now.equals(shown.put(part.name(), now))) {
            out.println(table.line(part));
            out.flush();
        }
    }

    private void erase() {
        if (!drawn.isEmpty()) {
            out.print("\u001b[" + drawn.size() + "A\u001b[J");
        }
    }

    private void draw() {
        drawn.forEach(out::println);
        out.flush();
    }
}
