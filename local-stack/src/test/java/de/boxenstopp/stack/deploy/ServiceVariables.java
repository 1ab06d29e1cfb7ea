package de.boxenstopp.stack.deploy;

import de.boxenstopp.stack.part.Catalogue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which environment variables a service reads, and which ones are written down for people. */
final class ServiceVariables {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern IN_CODE_FONT = Pattern.compile("`([^`\\s]+)`");

    private final Set<String> read;
    private final Set<String> documented;

    private ServiceVariables(Set<String> read, Set<String> documented) {
        this.read = read;
        this.documented = documented;
    }

    static ServiceVariables of(Catalogue.Entry service) {
        String kit = "service-kit/src/main/resources/";
        return new ServiceVariables(
                found(
                        PLACEHOLDER,
                        service.module() + "/src/main/resources/application.yml",
                        kit + "kit-defaults.yml",
                        kit + "kit-kafka.properties"),
                found(IN_CODE_FONT, service.module() + "/README.md", "service-kit/README.md", "deploy/README.md"));
    }

    /** By name, or as Spring takes any property: then by the ones that are written down. */
    boolean areRead(String variable) {
        return read.contains(variable) || isProperty(variable);
    }

    boolean areDocumented(String variable) {
        return isProperty(variable)
                || documented.stream()
                        .filter(name -> name.matches("(<NAME>|[A-Z])[A-Z0-9_]*"))
                        .anyMatch(name -> variable.matches(name.replace("<NAME>", "[A-Z]+")));
    }

    private boolean isProperty(String variable) {
        return documented.stream()
                .filter(name -> name.matches("[a-z]+(\\.[a-z0-9-]+)+"))
                .map(name -> name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT))
                .anyMatch(variable::equals);
    }

    private static Set<String> found(Pattern pattern, String... files) {
        return Stream.of(files)
                .flatMap(file -> pattern.matcher(Checkout.text(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
