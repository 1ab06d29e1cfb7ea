package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dropped-responses",
        description = "Every third answer of Stripe is lost on its way back, after Stripe has done the work.")
public final class DroppedResponses extends Bench {

    private static final int LOSES_EVERY = 3;

    @Option(names = "--journeys", defaultValue = "300", description = "How many (${DEFAULT-VALUE}).")
    int count;

    @Option(names = "--rate", defaultValue = "3", description = "Journeys a second (${DEFAULT-VALUE}).")
    double rate;

    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var line = new Relay(LOSES_EVERY);
                var stack = Whole.start(folder, settings -> line.before(Whole.roomy(settings)))) {
            var customer = new Customer(stack);
            line.connect(customer.stripe().address());
            Steady.arrivals(rate, count, (number, _) -> travel(customer, number));
            var booking = Database.of(stack, "booking");
            await(
                    "all are confirmed",
                    Duration.ofMinutes(3),
                    () -> booking.count("select count(*) from booking where status = 'CONFIRMED'") >= count
                            || !odd.isEmpty());
            var books = new Books(
                    customer.stripe(),
                    booking.map("select id, status from booking").keySet());
            return new Report("Every %drd answer of Stripe lost, %d journeys".formatted(LOSES_EVERY, count))
                    .note("calls to Stripe / answers lost", line.calls() + " / " + line.lost())
                    .exactly("charges", books.count(), count)
                    .exactly(
                            "bookings confirmed",
                            booking.count("select count(*) from booking where status = 'CONFIRMED'"),
                            count)
                    .exactly("journeys that met an unexpected answer", odd.size(), 0)
                    .note("first of them", odd.isEmpty() ? "none" : String.valueOf(odd.peek()))
                    .note("calls repeated by customers", customer.repeated())
                    .print();
        }
    }

    private void travel(Customer customer, int number) {
        try {
            customer.travel(Journey.Kind.PAYS, "customer-%d@example.org".formatted(number), _ -> {});
        } catch (RuntimeException e) {
            odd.add(String.valueOf(e.getMessage()));
        }
    }
}
