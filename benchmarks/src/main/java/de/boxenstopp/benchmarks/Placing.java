package de.boxenstopp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "placing", description = "Placing bookings over 16 connections, straight at the service.")
class Placing extends Bench {

    private static final int CONNECTIONS = 16;

    @Option(names = "--seconds", defaultValue = "40", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "40", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final LongAdder placed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = start(
                folder,
                settings -> settings.withEnvironment("slot", Shop.ROOM)
                        .withJvmOptions("slot", "-XX:TieredStopAtLevel=4")
                        .withJvmOptions("booking", "-XX:TieredStopAtLevel=4"))) {
            var shop = new Shop(stack);
            var pickups = shop.windows("PICKUP");
            var returns = shop.windows("RETURN");
            say("Warming up for " + warmUp + " s");
            load(shop, pickups, returns, quotes(shop, warmUp * 250), Duration.ofSeconds(warmUp));
            var quotes = quotes(shop, seconds * 400);
            micros.reset();
            List.of(placed, refused, failed).forEach(LongAdder::reset);
            say("Measuring for " + seconds + " s");
            var took = load(shop, pickups, returns, quotes, Duration.ofSeconds(seconds));
            return new Report("Placing bookings, %d connections".formatted(CONNECTIONS))
                    .atLeast("bookings per second", placed.sum() / took, 150)
                    .note("p50 (ms)", micros.getValueAtPercentile(50) / 1000.0)
                    .atMost("p99 (ms)", micros.getValueAtPercentile(99) / 1000.0, 300)
                    .exactly("5xx or no answer", failed.sum(), 0)
                    .exactly("refused otherwise", refused.sum(), 0)
                    .print();
        }
    }

    private Queue<String> quotes(Shop shop, int count) throws InterruptedException {
        say("Asking for %,d quotes".formatted(count));
        var quotes = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var i = 0; i < count; i++) {
                threads.execute(() -> quotes.add(shop.quote()));
            }
        }
        return quotes;
    }

    /** Answers how many seconds it went. */
    private double load(
            Shop shop, List<Shop.Window> pickups, List<Shop.Window> returns, Queue<String> quotes, Duration time) {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> {
                    for (var quote = quotes.poll();
                            quote != null && System.nanoTime() - start < time.toNanos();
                            quote = quotes.poll()) {
                        placeOne(shop, quote, pickups, returns);
                    }
                });
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void placeOne(Shop shop, String quote, List<Shop.Window> pickups, List<Shop.Window> returns) {
        var pickup = Shop.any(pickups.subList(0, pickups.size() / 2));
        var order = shop.order(quote, pickup, Shop.after(pickup, returns));
        var start = System.nanoTime();
        try {
            var answer = shop.placeOnce(order, UUID.randomUUID().toString());
            (answer.status() == 201 ? placed : answer.status() < 500 ? refused : failed).increment();
            if (answer.status() != 201 && refused.sum() + failed.sum() < 5) {
                say(answer.status() + " " + answer.text());
            }
        } catch (IOException e) {
            failed.increment();
        }
        micros.recordValue((System.nanoTime() - start) / 1000);
    }
}
