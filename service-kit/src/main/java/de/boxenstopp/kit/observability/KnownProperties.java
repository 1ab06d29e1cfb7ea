package de.boxenstopp.kit.observability;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.Environment;

/**
 * Refuses to start with a {@code boxenstopp.} property that nobody reads: misspelled, or removed in the meantime. Within
 * their prefix, settings classes see to it themselves ({@code ignoreUnknownFields = false}).
 */
final class KnownProperties implements SmartInitializingSingleton {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("boxenstopp");

    private final ListableBeanFactory beans;
    private final Environment environment;

    KnownProperties(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = knownPrefixes();
        var unknown = given().filter(
                        name -> known.stream().noneMatch(prefix -> prefix.equals(name) || prefix.isAncestorOf(name)))
                .map(ConfigurationPropertyName::toString)
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Nobody reads these properties: " + String.join(", ", unknown));
        }
    }

    private List<ConfigurationPropertyName> knownPrefixes() {
        return Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .map(bean -> beans.findAnnotationOnBean(bean, ConfigurationProperties.class))
                .map(annotation -> MergedAnnotation.from(annotation).getString("prefix"))
                .map(ConfigurationPropertyName::of)
                .filter(OURS::isAncestorOf)
                .toList();
    }

    private Stream<ConfigurationPropertyName> given() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(OURS::isAncestorOf);
    }
}
