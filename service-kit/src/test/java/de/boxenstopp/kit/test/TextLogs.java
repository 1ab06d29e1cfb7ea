package de.boxenstopp.kit.test;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever looks at the output of tests is a person, though no terminal is in sight. */
final class TextLogs implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1; // before the kit's own defaults, which say otherwise
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var text = Map.<String, Object>of("boxenstopp.logging.format", "text");
        environment.getPropertySources().addLast(new MapPropertySource("text-logs", text));
    }
}
