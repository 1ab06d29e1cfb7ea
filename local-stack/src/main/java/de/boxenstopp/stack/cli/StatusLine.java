package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.time.Duration;
import java.util.List;

/** A status as one line between two processes. */
final class StatusLine {

    private static final String SEPARATOR = "\t";

    private StatusLine() {}

    static String write(Status status) {
        return String.join(
                SEPARATOR,
                status.name(),
                String.valueOf(status.port()),
                status.state().name(),
                String.valueOf(status.pid()),
                status.took().toString(),
                String.valueOf(status.deaths()),
                status.note().replaceAll("\\s+", " "));
    }

    static Status read(String line) {
        List<String> columns = List.of(line.split(SEPARATOR, 7));
        return new Status(
                columns.get(0),
                Integer.parseInt(columns.get(1)),
                State.valueOf(columns.get(2)),
                Long.parseLong(columns.get(3)),
                Duration.parse(columns.get(4)),
                Integer.parseInt(columns.get(5)),
                columns.get(6));
    }
}
