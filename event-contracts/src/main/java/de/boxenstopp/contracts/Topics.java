package de.boxenstopp.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** All topics, read from {@code topics.yml}. */
public final class Topics {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Declared declared;

    private Topics(Declared declared) {
        this.declared = declared;
    }

    public static Topics declared() {
        try (var file = Topics.class.getResourceAsStream("/topics.yml")) {
            if (file == null) {
                throw new IllegalStateException("topics.yml is not on the class path");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Topics read(InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object content = new Yaml(new SafeConstructor(options)).load(yaml);
        try {
            return new Topics(STRICT.convertValue(content, Declared.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("topics.yml: " + e.getOriginalMessage(), e);
        }
    }

    public List<Topic> all() {
        return declared.topics();
    }

    public Optional<Topic> find(String name) {
        return all().stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** What the broker must hold: every topic, and the dead letters of each of its consumers, which are kept for ever. */
    List<BrokerTopic> onTheBroker() {
        return all().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(onTheBroker(topic.name(), topic.kept())),
                        topic.deadLetterTopics().stream().map(name -> onTheBroker(name, Topic.Kept.FOREVER))))
                .toList();
    }

    private BrokerTopic onTheBroker(String name, Topic.Kept kept) {
        var settings = declared.settings().get(kept);
        if (settings == null) {
            // The broker's own defaults would throw facts away after a week.
            throw new IllegalStateException("topics.yml: no settings for " + kept);
        }
        return new BrokerTopic(name, declared.partitions(), settings);
    }

    /** A topic as the broker knows it. */
    record BrokerTopic(String name, int partitions, Map<String, String> settings) {}

    record Declared(int partitions, Map<Topic.Kept, Map<String, String>> settings, List<Topic> topics) {
        Declared {
            var names = new HashSet<String>();
            topics.forEach(topic -> {
                if (!names.add(topic.name())) {
                    throw new IllegalArgumentException("topic " + topic.name() + " is declared twice");
                }
            });
        }
    }
}
