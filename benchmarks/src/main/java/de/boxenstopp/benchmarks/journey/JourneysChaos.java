package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "journeys-chaos",
        description = "Customers book and pay through the gateway while every service, Kafka, PostgreSQL and Stripe's"
                + " simulator are killed -9 at random; some are declined, cancel while paying, pay twice or give up.")
public final class JourneysChaos extends Bench {

    private static final List<String> VICTIMS =
            List.of("slot", "booking", "payment", "identity", "notification", "gateway", "kafka", "postgres", "stripe");

    @Option(names = "--kills", defaultValue = "60", description = "How many (${DEFAULT-VALUE}).")
    int kills;

    @Option(names = "--rate", defaultValue = "1.5", description = "Journeys a second (${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seed", description = "Repeats the kills and the kinds of customers of another run.")
    @Nullable
    Long seed;

    @Override
    protected int measure(Path folder) throws Exception {
        var chosen = seed == null ? new Random().nextLong(1_000_000) : seed;
        say("Seed " + chosen);
        try (var stack = Whole.start(folder, Whole::roomy)) {
            var crowd = new Crowd(new Customer(stack), Crowd.mixed(new Random(chosen)));
            var killed = new TreeMap<String, Integer>();
            crowd.travelWhile(rate, () -> kill(stack, crowd, new Random(chosen), killed));
            var recovering = System.nanoTime();
            VICTIMS.forEach(victim -> stack.awaitUp(victim, Duration.ofMinutes(2)));
            var recovered = (System.nanoTime() - recovering) / 1e9;
            var report = new Report("Journeys: %d kills -9, seed %d, %s".formatted(kills, chosen, killed));
            return crowd.verdict(stack, report)
                    .note("up again after the last kill (s)", recovered)
                    .print();
        }
    }

    private void kill(LocalStack stack, Crowd crowd, Random random, Map<String, Integer> killed) {
        var next = new ArrayList<String>();
        for (var i = 1; i <= kills; i++) {
            if (next.isEmpty()) { // each as often as the others
                next.addAll(VICTIMS);
                Collections.shuffle(next, random);
            }
            sleep(Duration.ofMillis(4_000 + random.nextInt(8_000)));
            var victim = next.removeLast();
            say("Kill %d of %d: %s (%,d journeys so far)".formatted(i, kills, victim, crowd.begun()));
            stack.kill(victim);
            killed.merge(victim, 1, Integer::sum);
        }
        sleep(Duration.ofSeconds(5));
    }
}
