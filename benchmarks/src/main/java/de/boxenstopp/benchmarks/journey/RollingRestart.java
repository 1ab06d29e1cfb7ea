package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.part.Catalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rolling-restart",
        description = "Every service is restarted in its turn while customers book and pay; they repeat a 503 or a"
                + " refused connection with the same Idempotency-Key.")
public final class RollingRestart extends Bench {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Option(names = "--rate", defaultValue = "20", description = "Journeys a minute (${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--rounds", defaultValue = "2", description = "How often each is restarted (${DEFAULT-VALUE}).")
    int rounds;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Whole.start(folder, Whole::roomy)) {
            var customer = new Customer(stack);
            var crowd = new Crowd(customer, List.of(Journey.Kind.PAYS));
            crowd.travelWhile(rate / 60, () -> restart(stack));
            var causes = customer.causes();
            var report = new Report(
                    "Each of %s restarted %d times, %.0f journeys a minute".formatted(Catalogue.names(), rounds, rate));
            return crowd.verdict(stack, report)
                    .note("why they were repeated", causes)
                    .exactly("answered with what customers do not repeat", beyond(causes.keySet()), 0)
                    .exactly("journeys that did not end confirmed", crowd.begun() - crowd.confirmed(), 0)
                    .print();
        }
    }

    private void restart(LocalStack stack) {
        for (var round = 1; round <= rounds; round++) {
            for (var service : Catalogue.names()) {
                sleep(BETWEEN);
                say("Restarting %s (round %d of %d)".formatted(service, round, rounds));
                stack.restart(service);
                stack.awaitUp(service, Duration.ofMinutes(3));
            }
        }
        sleep(BETWEEN);
    }

    private static long beyond(Set<String> causes) {
        return causes.stream()
                .filter(cause -> !Set.of("503", "no answer", "in progress").contains(cause))
                .count();
    }
}
