package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.part.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Addresses and accounts, told once all is up. */
final class Welcome {

    private final LocalStack stack;

    Welcome(LocalStack stack) {
        this.stack = stack;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (String name : stack.names()) {
            if (Catalogue.find(name).isPresent()) {
                lines.add(line(name, stack.url(name) + "   health " + stack.managementUrl(name) + "/actuator/health"));
            }
        }
        if (stack.names().contains("kafka")) {
            lines.add(line("Kafka", stack.kafka()));
        }
        if (stack.names().contains("registry")) {
            lines.add(line("registry", stack.registryUrl() + "/subjects"));
        }
        if (stack.names().contains("postgres")) {
            lines.add(
                    line("PostgreSQL", "localhost:" + stack.addresses().ports().postgres()));
            lines.add(line("", "databases " + String.join(", ", databases()) + "; user = database, postgres may all"));
            lines.add(line("", "passwords " + shown(stack.state().secrets()) + "/<user>.password"));
        }
        lines.add(line("keys", shown(stack.state().secrets()) + "/keys/<service>.pem, ops.pem for operators"));
        lines.add(line("logs", shown(stack.state().logs()) + "   or ./run logs NAME -f"));
        lines.add("");
        return lines;
    }

    private static List<String> databases() {
        List<String> names = new ArrayList<>();
        Catalogue.SERVICES.forEach(service -> names.add(service.name()));
        names.add("apicurio");
        return names;
    }

    private static String line(String what, String where) {
        return "  %-10s %s".formatted(what, where);
    }

    /** As short as it can be written from here. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
