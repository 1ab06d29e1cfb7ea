package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether whoever looks at a dashboard, at a rule or into a runbook looks for something that exists. */
class MetricsTest {

    private static final Pattern IN_CODE_FONT = Pattern.compile("`([a-z][a-z0-9]*([._][a-z0-9]+)+(\\{[^`]*})?)`");
    private static final String PROMETHEUS_OWN = "up";

    private final KnownMetrics known = KnownMetrics.read();

    @Test
    void everyQueryIsAboutMetricsThatExist() {
        Map<String, String> queries = Queries.all();

        assertThat(queries).hasSizeGreaterThan(60);
        queries.forEach((where, query) -> assertThat(Selector.in(query))
                .as(where)
                .isNotEmpty()
                .map(Selector::metric)
                .allMatch(metric -> known.know(metric) || metric.equals(PROMETHEUS_OWN)));
    }

    @Test
    void whatRunbooksAndReadmesNameExists() {
        Set<String> families = known.afterABooking().stream()
                .map(metric -> metric.replaceAll("_.*", ""))
                .collect(Collectors.toSet());
        List<Path> documents = new ArrayList<>(Checkout.files("docs/runbooks", ".md"));
        for (String module : List.of(
                "booking-service",
                "gateway",
                "identity-service",
                "notification-service",
                "payment-service",
                "slot-service")) {
            documents.add(Checkout.path(module + "/README.md"));
        }
        for (Path document : documents) {
            Set<String> unknown = IN_CODE_FONT
                    .matcher(Checkout.text(document))
                    .results()
                    .map(result -> result.group(1))
                    .filter(name -> families.contains(name.replaceAll("[._].*", "")))
                    .filter(name -> name.contains("_") || name.contains("{"))
                    .filter(name -> !known.knowAsWritten(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(unknown).as(document.toString()).isEmpty();
        }
    }

    @Test
    void everyPanelShowsSomethingOnItsOwnPlace() {
        for (Path file : Checkout.files(Queries.DASHBOARDS, ".json")) {
            JsonNode dashboard = Checkout.json(file);
            assertThat(file.getFileName().toString())
                    .isEqualTo(dashboard.path("uid").asString() + ".json");
            Set<String> places = new TreeSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                assertThat(panel.path("targets"))
                        .as(panel.path("title").asString())
                        .isNotEmpty();
                JsonNode place = panel.path("gridPos");
                assertThat(places.add(
                                place.path("y").asInt() + "/" + place.path("x").asInt()))
                        .as(panel.path("title").asString())
                        .isTrue();
                assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            }
        }
    }

    @Test
    void selectorsAreReadAsPrometheusReadsThem() {
        List<Selector> selectors = Selector.in("""
                histogram_quantile(0.95, sum by (le) (rate(a_bucket{x="1", y!~"b|c"}[10m]))) > 0.5 and b_total{} offset 1h
                """);

        assertThat(selectors).map(Selector::toString).containsExactly("a_bucket{x=\"1\", y!~\"b|c\"}", "b_total");
        assertThat(selectors.getFirst().finds(new Sample("a_bucket", Map.of("x", "1", "y", "d"), 1)))
                .isTrue();
        assertThat(selectors.getFirst().finds(new Sample("a_bucket", Map.of("x", "1", "y", "c"), 1)))
                .isFalse();
        assertThat(selectors.getFirst().finds(new Sample("a_bucket", Map.of("y", "d"), 1)))
                .isFalse();
    }
}
