package de.boxenstopp.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;

@Command(
        name = "outbox-takeover",
        description = "Two instances write and relay 20,000 facts over 500 keys; the one that relays is killed midway.")
class OutboxTakeover extends Bench {

    private static final int EVENTS = 20_000;
    private static final int KEYS = 500;
    private static final String RELAY = """
            select application_name from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and application_name in ('one', 'other')
              and objid::bigint = (hashtext('outbox-relay')::bigint & 4294967295)
            """;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = startInfrastructure(folder)) {
            var database = Database.of(stack, "slot");
            var settings = Map.<String, Object>of("EVENTS", EVENTS, "KEYS", KEYS);
            var instances = Map.of(
                    "one", Subjects.start(stack, "one", settings), "other", Subjects.start(stack, "other", settings));
            await(
                    "both instances are up and write",
                    Duration.ofMinutes(2),
                    () -> database.count("select count(*) from witness") > 2000
                            && database.count("select count(distinct application_name) from pg_stat_activity"
                                            + " where application_name in ('one', 'other')")
                                    == 2);
            await("half is written", Duration.ofMinutes(3), () -> witnesses(database) >= EVENTS / 2);
            var active = database.text(RELAY);
            say("Killing the one that relays: " + active);
            var killedAt = System.currentTimeMillis();
            Objects.requireNonNull(instances.get(active)).kill();

            await("all is written", Duration.ofMinutes(5), () -> witnesses(database) >= EVENTS);
            await(
                    "the outbox is empty",
                    Duration.ofMinutes(2),
                    () -> database.count("select count(*) from outbox") == 0 && witnesses(database) >= EVENTS);
            var written = witnesses(database);
            await(
                    "all took effect",
                    Duration.ofMinutes(5),
                    () -> database.count("select count(distinct event_id) from effect") == written);

            var records = TopicReader.all(stack.kafka(), "booking-events");
            var takeover = records.stream()
                    .mapToLong(ConsumerRecord::timestamp)
                    .filter(moment -> moment > killedAt)
                    .min()
                    .orElseThrow();
            var order = Order.of(records, database.pairs("select message_key, event_id from witness order by n"));
            return new Report("Outbox: %,d facts over %d keys, two instances, the relaying one killed -9 midway"
                            .formatted(written, KEYS))
                    .exactly("lost", order.lost(), 0)
                    .exactly("out of order within their key", order.outOfOrder(), 0)
                    .atMost("takeover (s)", (takeover - killedAt) / 1000.0, 5)
                    .note("duplicates on the wire", records.size() - order.distinct())
                    .exactly("effects beyond one per fact", database.count("select count(*) from effect") - written, 0)
                    .print();
        }
    }

    private static long witnesses(Database database) {
        return database.count("select count(*) from witness");
    }

    /** What arrived first of each fact, against the order in which they were committed. */
    record Order(long lost, long outOfOrder, long distinct) {

        static Order of(List<ConsumerRecord<String, byte[]>> records, List<UUID[]> witnesses) {
            var arrived = new HashMap<String, LinkedHashSet<String>>();
            for (var record : records) {
                arrived.computeIfAbsent(record.key(), _ -> new LinkedHashSet<>())
                        .add(TopicReader.header(record, "event-id"));
            }
            var committed = new HashMap<String, List<String>>();
            for (var witness : witnesses) {
                committed
                        .computeIfAbsent(witness[0].toString(), _ -> new ArrayList<>())
                        .add(witness[1].toString());
            }
            var lost = 0L;
            var outOfOrder = 0L;
            for (var key : committed.entrySet()) {
                var there = List.copyOf(arrived.getOrDefault(key.getKey(), new LinkedHashSet<>()));
                lost += key.getValue().stream()
                        .filter(id -> !there.contains(id))
                        .count();
                for (var i = 0; i < Math.min(there.size(), key.getValue().size()); i++) {
                    outOfOrder += there.get(i).equals(key.getValue().get(i)) ? 0 : 1;
                }
            }
            return new Order(
                    lost,
                    outOfOrder,
                    arrived.values().stream().mapToLong(LinkedHashSet::size).sum());
        }
    }
}
