package de.boxenstopp.stack.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What docker-compose.yml says. */
record Compose(JsonNode document) {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(:?[-?][^}]*)?}");

    static Compose read() {
        return new Compose(Checkout.yaml(Checkout.path("docker-compose.yml")));
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        document.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    /** Those that are built from modules of ours, by the module. */
    Map<String, List<String>> programs() {
        return services().entrySet().stream()
                .filter(service -> service.getValue().has("build"))
                .collect(Collectors.groupingBy(
                        service -> argument(service.getValue(), "SERVICE"),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    JsonNode service(String name) {
        return document.path("services").required(name);
    }

    static String argument(JsonNode service, String name) {
        return service.path("build").path("args").path(name).asString("");
    }

    static Map<String, String> environment(JsonNode service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service.path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString("")));
        return environment;
    }

    /** All that have to be set from outside. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        Matcher used = VARIABLE.matcher(Checkout.text("docker-compose.yml"));
        while (used.find()) {
            variables.add(used.group(1));
        }
        return variables;
    }

    /** Paths of this project that containers see: of volumes and of secrets. */
    List<String> mounted() {
        List<String> paths = new ArrayList<>();
        services()
                .values()
                .forEach(service -> service.path("volumes").forEach(volume -> {
                    if (volume.asString().startsWith("./")) {
                        paths.add(volume.asString().split(":", 2)[0]);
                    }
                }));
        document.path("secrets").forEach(secret -> paths.add(secret.path("file").asString()));
        return paths;
    }
}
