package de.boxenstopp.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Figures next to what is to be reached, and one verdict. */
public class Report {

    private record Line(String what, String measured, String wanted, boolean holds) {}

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    public Report(String title) {
        this.title = title;
    }

    public Report exactly(String what, long measured, long wanted) {
        lines.add(new Line(what, String.valueOf(measured), "= " + wanted, measured == wanted));
        return this;
    }

    public Report atLeast(String what, double measured, double wanted) {
        lines.add(new Line(what, figure(measured), "≥ " + figure(wanted), measured >= wanted));
        return this;
    }

    public Report atMost(String what, double measured, double wanted) {
        lines.add(new Line(what, figure(measured), "≤ " + figure(wanted), measured <= wanted));
        return this;
    }

    public Report note(String what, Object measured) {
        lines.add(new Line(what, measured instanceof Double d ? figure(d) : String.valueOf(measured), "", true));
        return this;
    }

    /** Prints all and answers the exit code. */
    public int print() {
        System.out.printf("%n%s%n", title);
        for (var line : lines) {
            var verdict = line.wanted().isEmpty() ? "" : line.holds() ? "ok" : "MISSED";
            System.out.printf("  %-52s %14s   %-14s %s%n", line.what(), line.measured(), line.wanted(), verdict);
        }
        var holds = lines.stream().allMatch(Line::holds);
        System.out.println(holds ? "  The promise holds." : "  The promise does NOT hold.");
        return holds ? 0 : 1;
    }

    private static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : "%.1f".formatted(value);
    }
}
