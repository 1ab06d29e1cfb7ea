package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.stack.LocalStack;
import java.time.Duration;
import java.util.List;

/** Nothing is under way any more: all facts left, all were taken in, no holds run. */
final class Quiet {

    static final List<String> WRITERS = List.of("slot", "booking", "payment", "identity", "notification");

    private final LocalStack stack;
    private final Lag lag;

    Quiet(LocalStack stack) {
        this.stack = stack;
        this.lag = Lag.of(stack);
    }

    /** Several looks in a row, since a fact taken in may put the next one on its way. */
    void awaitAllTaken(Duration limit) {
        Bench.await("all facts are told and taken in", limit, () -> {
            for (var look = 0; look < 5; look++) {
                if (untold() > 0 || lag.ofAllConsumers() > 0) {
                    return false;
                }
                Bench.sleep(Duration.ofMillis(500));
            }
            return true;
        });
    }

    long untold() {
        return WRITERS.stream()
                .mapToLong(service -> Database.of(stack, service).count("select count(*) from outbox"))
                .sum();
    }

    long lag() {
        return lag.ofAllConsumers();
    }

    long deadLetters() {
        return lag.deadLetters();
    }
}
