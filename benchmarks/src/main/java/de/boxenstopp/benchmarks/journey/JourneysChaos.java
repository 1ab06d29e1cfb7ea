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
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** By booking. */
    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();

    private final Queue<String> odd = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    @Override
    protected int measure(Path folder) throws Exception {
        var chosen = seed == null ? new Random().nextLong(1_000_000) : seed;
        say("Seed " + chosen);
        try (var stack = Whole.start(folder, Whole::roomy)) {
            var customer = new Customer(stack);
            var killed = new TreeMap<String, Integer>();
            travelWhile(customer, chosen, () -> kill(stack, new Random(chosen), killed));
            var recovering = System.nanoTime();
            VICTIMS.forEach(victim -> stack.awaitUp(victim, Duration.ofMinutes(2)));
            var recovered = (System.nanoTime() - recovering) / 1e9;
            var unpaid = settle(stack);
            var quiet = new Quiet(stack);
            var report = new Report("Journeys: %d kills -9, seed %d, %s".formatted(kills, chosen, killed));
            return new Verdict(stack, customer.stripe(), journeys.values())
                    .enter(report.note("journeys begun", begun.get()))
                    .note("bookings ended by moving the clock", unpaid)
                    .exactly("dead letters", quiet.deadLetters(), 0)
                    .exactly("facts not taken in by a consumer", quiet.lag(), 0)
                    .exactly("facts left in outboxes", quiet.outboxes(), 0)
                    .exactly("journeys that met an unexpected answer", odd.size(), 0)
                    .note("first of them", odd.isEmpty() ? "none" : String.valueOf(odd.peek()))
                    .note("calls repeated by customers", customer.repeated())
                    .note("up again after the last kill (s)", recovered)
                    .print();
        }
    }

    /** New customers come at a constant rate until the work is done; those under way finish. */
    private void travelWhile(Customer customer, long chosen, Runnable work) {
        var kinds = kinds(new Random(chosen));
        var done = new AtomicBoolean();
        var arrivals = Thread.ofPlatform()
                .start(() -> Steady.arrivalsWhile(rate, _ -> !done.get(), (number, _) -> {
                    begun.incrementAndGet();
                    travel(customer, kinds.get(number % kinds.size()), "customer-%d@example.org".formatted(number));
                }));
        work.run();
        done.set(true);
        say("%d journeys begun; waiting for those under way".formatted(begun.get()));
        join(arrivals);
    }

    private void travel(Customer customer, Journey.Kind kind, String email) {
        try {
            customer.travel(kind, email, journey -> journeys.put(journey.bookingId(), journey));
        } catch (RuntimeException e) {
            odd.add(kind + " " + email + ": " + e.getMessage());
        }
    }

    private void kill(LocalStack stack, Random random, Map<String, Integer> killed) {
        var next = new ArrayList<String>();
        for (var i = 1; i <= kills; i++) {
            if (next.isEmpty()) { // each as often as the others
                next.addAll(VICTIMS);
                Collections.shuffle(next, random);
            }
            sleep(Duration.ofMillis(4_000 + random.nextInt(8_000)));
            var victim = next.removeLast();
            say("Kill %d of %d: %s (%,d journeys so far)".formatted(i, kills, victim, begun.get()));
            stack.kill(victim);
            killed.merge(victim, 1, Integer::sum);
        }
        sleep(Duration.ofSeconds(5));
    }

    /** Waits until all money is accounted for, then ends what nobody paid for; answers how many those were. */
    private static long settle(LocalStack stack) throws Exception {
        var quiet = new Quiet(stack);
        say("Waiting until nothing is under way any more");
        sleep(Duration.ofSeconds(75)); // payment-service asks Stripe for what is stuck once a minute
        quiet.await(Duration.ofMinutes(5));
        say("Moving the clock for what nobody paid");
        var unpaid = Holds.in(stack).allEndedFor(Duration.ofMinutes(11));
        sleep(Duration.ofSeconds(10));
        quiet.await(Duration.ofMinutes(5));
        return unpaid;
    }

    private static List<Journey.Kind> kinds(Random random) {
        var kinds = new ArrayList<Journey.Kind>();
        for (var kind : Journey.Kind.values()) {
            kinds.addAll(Collections.nCopies(kind.share() * 10, kind));
        }
        Collections.shuffle(kinds, random);
        return kinds;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
