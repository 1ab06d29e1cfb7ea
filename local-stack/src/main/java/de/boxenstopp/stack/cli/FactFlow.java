package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.process.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Whether facts flow between the services, by what these tell of themselves. */
final class FactFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MANAGEMENT_ABOVE = 1000;

    private final Map<String, String> metrics;

    /** @param metrics of each service, as Prometheus reads them */
    FactFlow(Map<String, String> metrics) {
        this.metrics = metrics;
    }

    /** Asks the services among these parts; who does not answer says nothing. */
    static FactFlow of(List<Status> parts) {
        Map<String, String> metrics = new TreeMap<>();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Status part : parts) {
                if (part.state().isGood() && Catalogue.find(part.name()).isPresent()) {
                    metrics.put(part.name(), ask(client, part.port() + MANAGEMENT_ABOVE));
                }
            }
        }
        return new FactFlow(metrics);
    }

    List<String> lines() {
        if (metrics.isEmpty()) {
            return List.of();
        }
        return List.of(
                line("lag", "kafka_consumer_fetch_manager_records_lag", "%.0f records", DoubleStream::sum),
                line(
                        "outbox",
                        "outbox_age",
                        "oldest fact %.0f s",
                        values -> values.max().orElse(0)),
                line("dead letters", "dead_letters_open", "%.0f", DoubleStream::sum));
    }

    private String line(String what, String metric, String format, Summary summary) {
        List<String> where = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        metrics.forEach((service, text) -> {
            double value = summary.of(values(metric, text));
            all.add(value);
            if (value >= 1) {
                where.add("%s %.0f".formatted(service, value));
            }
        });
        double total = summary.of(all.stream().mapToDouble(Double::doubleValue));
        String line = "  %-12s ".formatted(what) + String.format(Locale.ROOT, format, total);
        return where.isEmpty() ? line : line + "   " + String.join(", ", where);
    }

    /** Without those that nobody has counted yet. */
    private static DoubleStream values(String metric, String text) {
        return Pattern.compile("(?m)^" + metric + "(?:\\{.*})? (\\S+)$")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(value -> !value.equals("NaN"))
                .mapToDouble(Double::parseDouble);
    }

    private static String ask(HttpClient client, int port) {
        URI address = URI.create("http://localhost:" + port + "/actuator/prometheus");
        try {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private interface Summary {

        double of(DoubleStream values);
    }
}
