package de.boxenstopp.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "outbox-latency",
        description =
                "From the commit that appends a fact to the commit of its effect at a consumer, 200 facts a second.")
class OutboxLatency extends Bench {

    private static final int PER_SECOND = 200;
    private static final int SECONDS = 60;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = startInfrastructure(folder)) {
            var database = Database.of(stack, "slot");
            Subjects.start(stack, "subject", Map.of("EVENTS", PER_SECOND * SECONDS, "PERSECOND", PER_SECOND));
            await(
                    "the facts are written",
                    Duration.ofMinutes(5),
                    () -> database.count("select count(*) from latency") > 0);
            var latency = database.longs("select events, p50_micros, p99_micros, max_micros from latency");
            return new Report("Outbox to inbox: %d facts a second for %d s, the first third not counted"
                            .formatted(PER_SECOND, SECONDS))
                    .note("facts measured", latency.get(0))
                    .atMost("p50 (ms)", latency.get(1) / 1000.0, 25)
                    .atMost("p99 (ms)", latency.get(2) / 1000.0, 150)
                    .note("longest (ms)", latency.get(3) / 1000.0)
                    .print();
        }
    }
}
