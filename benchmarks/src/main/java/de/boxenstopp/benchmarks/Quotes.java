package de.boxenstopp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "quotes", description = "Asking for prices over 32 connections, straight at the service.")
class Quotes extends Bench {

    private static final List<String> CARS = List.of(
            "\"brand\": \"VW\", \"model\": \"Golf 7\", \"year\": 2015",
            "\"brand\": \"volkswagen\", \"model\": \"polo\", \"year\": 2020",
            "\"brand\": \"BMW\", \"model\": \"3er\", \"year\": 2018",
            "\"brand\": \"Mercedes-Benz\", \"model\": \"C-Klasse\", \"year\": 2016",
            "\"brand\": \"Opel\", \"model\": \"Manta\", \"year\": 1994");

    private static final List<String> SERVICES =
            List.of("\"INSPECTION\"", "\"OIL\", \"TUV\"", "\"INSPECTION\", \"CLIMATE\"");

    @Option(names = "--connections", defaultValue = "32", description = "Callers at once (${DEFAULT-VALUE}).")
    int connections;

    @Option(names = "--seconds", defaultValue = "40", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "40", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final LongAdder given = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack =
                start(folder, settings -> settings.withJvmOptions("booking", "-XX:TieredStopAtLevel=4"), "booking")) {
            var address = stack.url("booking") + "/api/quotes";
            say("Warming up for " + warmUp + " s");
            load(address, Duration.ofSeconds(warmUp));
            micros.reset();
            List.of(given, failed).forEach(LongAdder::reset);
            say("Measuring for " + seconds + " s");
            var took = load(address, Duration.ofSeconds(seconds));
            return new Report("Quotes, %d connections".formatted(connections))
                    .atLeast("quotes per second", given.sum() / took, 1_000)
                    .note("p50 (ms)", micros.getValueAtPercentile(50) / 1000.0)
                    .atMost("p99 (ms)", micros.getValueAtPercentile(99) / 1000.0, 100)
                    .exactly("anything but 201", failed.sum(), 0)
                    .print();
        }
    }

    /** Answers how many seconds it went. */
    private double load(String address, Duration time) {
        var http = new Http();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() - start < time.toNanos()) {
                        askOnce(http, address);
                    }
                });
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void askOnce(Http http, String address) {
        var start = System.nanoTime();
        try {
            var answer = http.send("POST", address, question());
            (answer.status() == 201 ? given : failed).increment();
            if (answer.status() != 201 && failed.sum() < 5) {
                say(answer.status() + " " + answer.text());
            }
        } catch (IOException e) {
            failed.increment();
        }
        micros.recordValue((System.nanoTime() - start) / 1000);
    }

    private static String question() {
        var mileage = ThreadLocalRandom.current().nextInt(200_000);
        return "{\"vehicle\": {%s, \"mileage\": %d}, \"services\": [%s], \"postalCode\": \"58452\"}"
                .formatted(Shop.any(CARS), mileage, Shop.any(SERVICES));
    }
}
