package de.boxenstopp.stack.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All that is asked of Prometheus. */
final class Queries {

    static final String DASHBOARDS = "deploy/grafana/dashboards";
    static final String RULES = "deploy/prometheus/rules";

    private Queries() {}

    static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        for (Path file : Checkout.files(RULES, ".yml")) {
            Checkout.yaml(file)
                    .path("groups")
                    .forEach(group -> group.path("rules").forEach(alerts::add));
        }
        return alerts;
    }

    /** By where it is asked. */
    static Map<String, String> all() {
        Map<String, String> queries = new TreeMap<>();
        for (JsonNode alert : alerts()) {
            queries.put(
                    "alert " + alert.path("alert").asString(),
                    alert.path("expr").asString());
        }
        for (Path file : Checkout.files(DASHBOARDS, ".json")) {
            JsonNode dashboard = Checkout.json(file);
            dashboard
                    .path("panels")
                    .forEach(panel -> panel.path("targets")
                            .forEach(target -> queries.put(
                                    "%s, %s, %s"
                                            .formatted(
                                                    dashboard.path("title").asString(),
                                                    panel.path("title").asString(),
                                                    target.path("refId").asString()),
                                    target.path("expr").asString())));
        }
        return queries;
    }
}
