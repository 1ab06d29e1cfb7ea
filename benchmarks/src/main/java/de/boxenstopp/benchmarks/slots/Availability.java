package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.benchmarks.journey.Steady;
import de.boxenstopp.benchmarks.journey.Wrk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "availability",
        description =
                "Slots of 14 days over 32 connections while holds change them; how old is what is shown? Needs wrk.")
public final class Availability extends Bench {

    @Option(names = "--connections", defaultValue = "32", description = "At the same time (${DEFAULT-VALUE}).")
    int connections;

    @Option(names = "--holds", defaultValue = "20", description = "Per second (${DEFAULT-VALUE}).")
    int holds;

    @Option(names = "--seconds", defaultValue = "30", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    private final ConcurrentHistogram staleMillis = new ConcurrentHistogram(3);
    private final LongAdder held = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Holder.start(folder, Map.of())) {
            var holder = Holder.at(stack);
            var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            var page = "%s/api/slots?kind=PICKUP&from=%s&to=%s&durationMinutes=120"
                    .formatted(stack.url("slot"), today, today.plusDays(13));
            var holding = Thread.ofPlatform().start(() -> keepHolding(holder));
            var watching = Thread.ofPlatform().start(() -> keepWatching(holder));
            say("Warming up for " + warmUp + " s");
            Wrk.against(page, connections, warmUp);
            staleMillis.reset();
            held.reset();
            say("Measuring for " + seconds + " s");
            var measured = Wrk.against(page, connections, seconds);
            var heldMeanwhile = held.sum();
            over.set(true);
            holding.join();
            watching.join();
            return new Report("Availability of 14 days, %d connections".formatted(connections))
                    .atLeast("answers per second", measured.perSecond(), 1_000)
                    .atMost("p99 (ms)", measured.p99Millis(), 100)
                    .exactly("failed", measured.failed(), 0)
                    .note("holds per second meanwhile", heldMeanwhile / (double) seconds)
                    .exactly("holds that failed", failed.sum(), 0)
                    .note("changes watched until they were shown", staleMillis.getTotalCount())
                    .note("shown after, p50 (ms)", staleMillis.getValueAtPercentile(50))
                    .atMost("shown after, longest (ms)", (double) staleMillis.getMaxValue(), 1_000)
                    .print();
        }
    }

    /** All windows but the first one: that one is watched. */
    private void keepHolding(Holder holder) {
        var windows = holder.pickupsOfTwoWeeks();
        Steady.arrivalsWhile(holds, _ -> !over.get(), (_, _) -> {
            var window = windows.get(ThreadLocalRandom.current().nextInt(1, windows.size()));
            hold(holder, window);
        });
    }

    /** Takes a place and looks until everybody would see it. */
    private void keepWatching(Holder holder) {
        var window = holder.pickups().getFirst();
        try {
            var before = holder.free(window);
            while (!over.get()) {
                hold(holder, window);
                var answered = System.nanoTime();
                before--;
                while (holder.free(window) > before && System.nanoTime() - answered < 5e9) {
                    sleep(Duration.ofMillis(10));
                }
                staleMillis.recordValue((System.nanoTime() - answered) / 1_000_000);
                sleep(Duration.ofMillis(200));
            }
        } catch (IOException e) {
            failed.increment();
        }
    }

    private void hold(Holder holder, Shop.Window window) {
        try {
            if (holder.hold(UUID.randomUUID(), window).status() == 200) {
                held.increment();
                return;
            }
        } catch (IOException e) {
            // counted below
        }
        failed.increment();
    }
}
