package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "webhooks",
        description = "POST /webhooks/stripe through the gateway at a constant rate: signed events of real payments,"
                + " each sent once.")
public final class Webhooks extends Bench {

    @Option(names = "--rate", defaultValue = "50", description = "Webhooks a second (${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "60", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final LongAdder taken = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Whole.start(folder, UnaryOperator.identity(), Payments.PARTS)) {
            var payments = new Payments(stack);
            var paid = new ArrayList<UUID>();
            var events = List.<String>of();
            var wanted = (int) (rate * (seconds + warmUp));
            while (events.size() < wanted) {
                say("Making payments (%,d of %,d webhooks)".formatted(events.size(), wanted));
                paid.addAll(payments.make(100));
                events = payments.webhooks();
            }
            var warm = (int) (rate * warmUp);
            say("Warming up for " + warmUp + " s");
            send(stack, events.subList(0, warm));
            micros.reset();
            taken.reset();
            say("Measuring for " + seconds + " s");
            send(stack, events.subList(warm, wanted));
            var answered = taken.sum();
            send(stack, events.subList(wanted, events.size()));
            say("Waiting until all of it is worked off");
            var told = Told.on(stack);
            await(
                    "each payment is told of",
                    Duration.ofMinutes(2),
                    () -> told.all("payment-events", PaymentSucceeded.class).size() >= paid.size());
            return new Report("Webhooks, %.0f a second for %d s".formatted(rate, seconds))
                    .exactly("webhooks acknowledged with 2xx", answered, wanted - warm)
                    .note("p50 (ms)", micros.getValueAtPercentile(50) / 1000.0)
                    .atMost("p99 (ms)", micros.getValueAtPercentile(99) / 1000.0, 100)
                    .note("longest (ms)", micros.getMaxValue() / 1000.0)
                    .exactly(
                            "payments told of, once each",
                            told.all("payment-events", PaymentSucceeded.class).size(),
                            paid.size())
                    .print();
        }
    }

    private void send(LocalStack stack, List<String> events) {
        var http = new Http();
        var signature = Payments.signature(stack);
        Steady.arrivals(rate, events.size(), (number, due) -> {
            var event = events.get(number);
            try {
                var answer = http.send(
                        "POST", stack.publicUrl() + "/webhooks/stripe", event, Signature.HEADER, signature.of(event));
                if (answer.status() / 100 == 2) {
                    taken.increment();
                }
            } catch (IOException e) {
                // not counted as taken
            }
            micros.recordValue((System.nanoTime() - due) / 1000);
        });
    }
}
