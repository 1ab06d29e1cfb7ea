package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.util.ArrayList;
import java.util.List;

/** The parts as lines of text: what, port, state, seconds, and what it is busy with. */
final class StatusTable {

    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final int width;
    private final boolean colours;

    /** @param width longer lines are cut: one that wraps would break the redrawing */
    StatusTable(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    List<String> lines(List<Status> parts) {
        List<String> lines = new ArrayList<>();
        lines.add(cut("  %-12s %6s  %-9s %8s".formatted("WHAT", "PORT", "STATE", "SECONDS")));
        for (Status part : parts) {
            lines.add(line(part));
        }
        return lines;
    }

    String line(Status part) {
        String line = cut("  %-12s %6s  %-9s %8s  %s"
                .formatted(
                        part.name(),
                        part.port() == 0 ? "-" : String.valueOf(part.port()),
                        part.state().words(),
                        seconds(part),
                        part.note().lines().findFirst().orElse(""))
                .stripTrailing());
        return colours ? coloured(line, part.state()) : line;
    }

    private static String seconds(Status part) {
        return switch (part.state()) {
            case WAITING, STOPPED, DEAD -> "-";
            case PREPARING, STARTING, UP, NOT_READY, DONE, STOPPING -> part.seconds();
        };
    }

    private String cut(String line) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
    }

    private static String coloured(String line, State state) {
        String colour = switch (state) {
            case UP, DONE -> GREEN;
            case PREPARING, STARTING, STOPPING -> YELLOW;
            case DEAD, NOT_READY -> RED;
            case WAITING, STOPPED -> "";
        };
        String word = " " + state.words() + " ";
        int from = line.indexOf(word) + 1;
        return from == 0 || colour.isEmpty()
                ? line
                : line.substring(0, from)
                        + colour
                        + state.words()
                        + PLAIN
                        + line.substring(from + state.words().length());
    }
}
