package de.boxenstopp.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;

@Command(
        name = "outbox-backlog",
        description = "50,000 facts pile up while Kafka is away; how fast the relay delivers them once it is back.")
class OutboxBacklog extends Bench {

    private static final int EVENTS = 50_000;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = startInfrastructure(folder)) {
            var database = Database.of(stack, "slot");
            stack.stop("kafka");
            Subjects.start(stack, "writer", Map.of("EVENTS", EVENTS, "LISTEN", false));
            await(
                    "50,000 facts wait",
                    Duration.ofMinutes(5),
                    () -> database.count("select count(*) from outbox") >= EVENTS);
            say("Starting Kafka again");
            stack.start("kafka");
            await(
                    "the outbox is empty",
                    Duration.ofMinutes(3),
                    () -> database.count("select count(*) from outbox") == 0);

            var sent = TopicReader.all(stack.kafka(), "booking-events").stream()
                    .mapToLong(ConsumerRecord::timestamp)
                    .summaryStatistics();
            var seconds = (sent.getMax() - sent.getMin()) / 1000.0;

            say("Starting a consumer on the same backlog");
            var started = System.nanoTime();
            Subjects.start(stack, "consumer", Map.of());
            await("the first took effect", Duration.ofMinutes(2), () -> effects(database) > 0);
            var first = System.nanoTime();
            await("all took effect", Duration.ofMinutes(10), () -> effects(database) >= EVENTS);
            var consumed = (System.nanoTime() - first) / 1e9;
            return new Report("Outbox: a backlog of %,d facts over 500 keys".formatted(EVENTS))
                    .atLeast("relayed per second", sent.getCount() / seconds, 8000)
                    .note("took (s)", seconds)
                    .note("a consumer's effects per second, a transaction each", EVENTS / consumed)
                    .note("its start took (s)", (first - started) / 1e9)
                    .print();
        }
    }

    private static long effects(Database database) {
        return database.count("select count(*) from effect");
    }
}
