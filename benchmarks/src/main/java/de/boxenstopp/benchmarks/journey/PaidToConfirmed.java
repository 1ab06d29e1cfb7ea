package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "paid-to-confirmed",
        description = "From the hosted page's answer to a paying customer until CONFIRMED can be read through the"
                + " gateway, while whole journeys begin at a constant rate. Programs run as ./run starts them: the"
                + " optimising compiler still took a third of two processors after 100 s of warm-up.")
public final class PaidToConfirmed extends Bench {

    /** Each look costs a processor some milliseconds: more of them, and the lookers measure themselves. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final int STEPS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--rate", defaultValue = "10", description = "Journeys a second (${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "60", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "120", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final LongAdder confirmed = new LongAdder();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Whole.start(folder, Whole::roomy)) {
            var customer = new Customer(stack);
            for (var part = 1; part <= STEPS; part++) { // code that is not compiled yet cannot take the full rate
                var slower = rate * part / STEPS;
                say("Warming up with %.1f journeys a second".formatted(slower));
                var name = "warm-%d-".formatted(part);
                Steady.arrivals(
                        slower, (int) (slower * warmUp / STEPS), (number, _) -> travel(customer, name + number));
            }
            micros.reset();
            confirmed.reset();
            odd.clear();
            say("Measuring for " + seconds + " s");
            var count = (int) (rate * seconds);
            Steady.arrivals(rate, count, (number, _) -> travel(customer, "customer-" + number));
            return new Report("Paid to CONFIRMED, %.0f journeys a second for %d s".formatted(rate, seconds))
                    .exactly("journeys confirmed", confirmed.sum(), count)
                    .atMost("p50 (ms)", micros.getValueAtPercentile(50) / 1000.0, 300)
                    .atMost("p99 (ms)", micros.getValueAtPercentile(99) / 1000.0, 1000)
                    .note("longest (ms)", micros.getMaxValue() / 1000.0)
                    .note("calls repeated", customer.repeated())
                    .note("first unexpected answer", odd.isEmpty() ? "none" : String.valueOf(odd.peek()))
                    .print();
        }
    }

    private void travel(Customer customer, String name) {
        try {
            var journey = customer.book(Journey.Kind.PAYS, name + "@example.org");
            var page = customer.checkout(journey);
            var paid = customer.pay(journey, page);
            var start = System.nanoTime();
            while (!customer.status(paid).equals("CONFIRMED")) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    odd.add("not confirmed: " + paid.bookingId());
                    return;
                }
                sleep(LOOK);
            }
            micros.recordValue((System.nanoTime() - start) / 1000);
            confirmed.increment();
        } catch (RuntimeException e) {
            odd.add(String.valueOf(e.getMessage()));
        }
    }
}
