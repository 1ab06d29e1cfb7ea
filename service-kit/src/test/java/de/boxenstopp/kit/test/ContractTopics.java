package de.boxenstopp.kit.test;

import de.boxenstopp.contracts.Topic;
import de.boxenstopp.contracts.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the contracts, on the broker of the tests: of few partitions, and forgetting where they shall. */
final class ContractTopics {

    private static final int PARTITIONS = 3;

    private ContractTopics() {}

    static void createOn(String kafka) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            var topics = Topics.declared().all().stream()
                    .map(ContractTopics::withDeadLetters)
                    .flatMap(Collection::stream)
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<NewTopic> withDeadLetters(Topic topic) {
        var cleanup = topic.kept() == Topic.Kept.COMPACTED ? "compact" : "delete";
        var itself = new NewTopic(topic.name(), PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", cleanup));
        var deadLetters = topic.deadLetterTopics().stream().map(name -> new NewTopic(name, 1, (short) 1));
        return Stream.concat(Stream.of(itself), deadLetters).toList();
    }
}
