package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Facts;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "hold-speed",
        description = "Holds over 16 connections, each released by a fact, against pgbench with the same statements."
                + " Needs pgbench (Debian: postgresql-contrib).")
public final class HoldSpeed extends Bench {

    private static final String ACTIVE = "select count(*) from reservation where status in ('HELD', 'FIRM')";

    @Option(names = "--connections", defaultValue = "16", description = "At the same time (${DEFAULT-VALUE}).")
    int connections;

    @Option(
            names = "--pairs",
            defaultValue = "10000",
            description = "Holds and releases of a round (${DEFAULT-VALUE}).")
    int pairs;

    @Option(names = "--warm-up", defaultValue = "10000", description = "The same before it counts (${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--seconds", defaultValue = "30", description = "Length of pgbench's round (${DEFAULT-VALUE}).")
    int seconds;

    private final LongAdder failed = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Holder.start(folder, Map.of());
                var facts = new Facts(stack)) {
            var database = Database.of(stack, "slot");
            var holder = Holder.at(stack);
            var script = PgbenchScript.about(holder, folder);
            say("Warming up with %,d holds and releases".formatted(warmUp));
            perSecond(holder, facts, database, warmUp);
            say("%,d holds and releases".formatted(pairs));
            var ours = perSecond(holder, facts, database, pairs);
            say("pgbench for %d s".formatted(seconds));
            var bare = pgbench(stack, database, script);
            return new Report("Hold and release, %d connections".formatted(connections))
                    .note("pgbench with the same statements (pairs/s)", bare)
                    .note("slot-service (pairs/s)", ours)
                    .atLeast("slot-service, % of pgbench", 100 * ours / bare, 20)
                    .exactly("failed", failed.sum(), 0)
                    .exactly("places taken at the end", database.count(ACTIVE), 0)
                    .print();
        }
    }

    /** Until the last place is free again. */
    private double perSecond(Holder holder, Facts facts, Database database, int times) {
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < times; i++) {
                threads.execute(() -> holdAndCancel(holder, facts));
            }
        }
        await("all places are free again", Duration.ofMinutes(5), () -> database.count(ACTIVE) == 0);
        return times / ((System.nanoTime() - begun) / 1e9);
    }

    private void holdAndCancel(Holder holder, Facts facts) {
        var booking = UUID.randomUUID();
        var pickup = holder.pickups()
                .get(ThreadLocalRandom.current().nextInt(holder.pickups().size()));
        try {
            if (holder.hold(booking, pickup).status() == 200) {
                facts.cancelled(booking);
                return;
            }
        } catch (IOException e) {
            // counted below
        }
        failed.increment();
    }

    /** Without the service, which would take pgbench's facts for its own. */
    private double pgbench(LocalStack stack, Database database, PgbenchScript script) throws Exception {
        stack.stop("slot");
        try {
            return script.run(database, connections, seconds);
        } finally {
            database.execute("delete from outbox");
            stack.start("slot");
        }
    }
}
