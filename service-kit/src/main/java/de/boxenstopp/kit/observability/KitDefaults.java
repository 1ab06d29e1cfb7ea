package de.boxenstopp.kit.observability;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/** Puts {@code kit-defaults.yml} behind everything a service sets itself, and what can only be known at start. */
final class KitDefaults implements EnvironmentPostProcessor, Ordered {

    /** What operators and tests rely on: a service's management port is a thousand above its own. */
    private static final int MANAGEMENT_OFFSET = 1_000;

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // after application.yml, which it asks
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load("kit-defaults", new ClassPathResource("kit-defaults.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        environment.getPropertySources().addLast(new MapPropertySource("kit-derived", derived(environment)));
    }

    private static Map<String, Object> derived(ConfigurableEnvironment environment) {
        var derived = new HashMap<String, Object>();
        if (isJson(environment)) {
            derived.put("logging.structured.format.console", "ecs");
        }
        derived.put("management.endpoint.health.group.readiness.include", readiness());
        int port = environment.getProperty("server.port", Integer.class, 0);
        if (port > 0) {
            derived.put("management.server.port", port + MANAGEMENT_OFFSET);
        }
        return derived;
    }

    /** A group must not name a check that is not there. */
    private static String readiness() {
        return ClassUtils.isPresent("org.springframework.jdbc.core.JdbcTemplate", null)
                ? "readinessState, db"
                : "readinessState";
    }

    private static boolean isJson(ConfigurableEnvironment environment) {
        var format = Binder.get(environment).bind("boxenstopp.logging.format", LogFormat.class);
        return switch (format.orElse(LogFormat.AUTO)) {
            case TEXT -> false;
            case JSON -> true;
            case AUTO ->
                !Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        };
    }
}
