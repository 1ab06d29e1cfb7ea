package de.boxenstopp.benchmarks.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What wrk measured.
 *
 * @param failed answers other than 2xx and 3xx, and broken connections
 */
public record Wrk(double perSecond, double p99Millis, long failed) {

    private static final Map<String, Double> IN_MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0, "m", 60_000.0);

    public static Wrk against(String address, int connections, int seconds) throws IOException, InterruptedException {
        return run(List.of(address), connections, seconds);
    }

    /** @param script which makes the requests */
    public static Wrk against(String address, Path script, int connections, int seconds)
            throws IOException, InterruptedException {
        return run(List.of("-s", script.toString(), address), connections, seconds);
    }

    private static Wrk run(List<String> what, int connections, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Tool.path("wrk"), "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        command.addAll(what);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        return read(printed);
    }

    static Wrk read(String printed) {
        var p99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s|m)\\b").matcher(printed);
        var rate = Pattern.compile("Requests/sec:\\s+([0-9.]+)").matcher(printed);
        if (!p99.find() || !rate.find()) {
            throw new IllegalStateException("wrk says something else:\n" + printed);
        }
        return new Wrk(
                Double.parseDouble(rate.group(1)),
                Double.parseDouble(p99.group(1)) * IN_MILLIS.getOrDefault(p99.group(2), 1.0),
                sum(printed, "Non-2xx or 3xx responses: (\\d+)")
                        + sum(printed, "Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)"));
    }

    private static long sum(String printed, String pattern) {
        var found = Pattern.compile(pattern).matcher(printed);
        var sum = 0L;
        if (found.find()) {
            for (var group = 1; group <= found.groupCount(); group++) {
                sum += Long.parseLong(found.group(group));
            }
        }
        return sum;
    }
}
