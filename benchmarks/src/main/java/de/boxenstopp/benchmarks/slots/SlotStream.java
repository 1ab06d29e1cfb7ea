package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.benchmarks.journey.Steady;
import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "slot-stream",
        description = "2,000 listeners to the slots of 14 days, 20 changes a second: who is told of which, and when?")
public final class SlotStream extends Bench {

    @Option(names = "--listeners", defaultValue = "2000", description = "How many listen (${DEFAULT-VALUE}).")
    int listeners;

    @Option(names = "--changes", defaultValue = "20", description = "Per second (${DEFAULT-VALUE}).")
    int changes;

    @Option(names = "--seconds", defaultValue = "30", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--through-gateway", description = "Listen as the portals do; not what was promised.")
    boolean throughGateway;

    private final LongAdder failed = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = throughGateway ? Holder.startBehindGateway(folder) : Holder.startSmall(folder)) {
            var holder = Holder.at(stack);
            var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            var told = new Tellings(holder.pickupsOfTwoWeeks());
            var address = URI.create("%s/api/slots/stream?from=%s&to=%s&durationMinutes=120"
                    .formatted(stack.url(throughGateway ? "gateway" : "slot"), today, today.plusDays(14)));
            var all = new ArrayList<StreamListener>();
            try {
                say("%,d listeners begin to listen".formatted(listeners));
                for (var i = 0; i < listeners; i++) {
                    all.add(StreamListener.to(address, told));
                }
                await("everybody knows the first state", Duration.ofMinutes(1), () -> knowing(all) == listeners);
                say("Warming up for " + warmUp + " s");
                change(holder, told, warmUp);
                told.reset();
                say("Measuring for " + seconds + " s");
                change(holder, told, seconds);
                sleep(Duration.ofSeconds(3));
                return new Report("%,d listeners, %d changes per second".formatted(listeners, changes))
                        .note("changes", told.changes())
                        .note("told in all", told.count())
                        .exactly("told too little", told.missing(all), 0)
                        .exactly("listeners lost", listeners - knowing(all), 0)
                        .exactly("changes that failed", failed.sum(), 0)
                        .note("told after, p50 (ms)", told.millisAt(50))
                        .note("told after, p99 (ms)", told.millisAt(99))
                        .atMost("told after, longest (ms)", told.millisAt(100), 1_000)
                        .atMost("memory of slot-service, highest (MB)", highestMemory(stack, "slot"), 500)
                        .note(
                                "memory of the gateway, highest (MB)",
                                throughGateway ? highestMemory(stack, "gateway") : 0)
                        .print();
            } finally {
                all.forEach(StreamListener::close);
            }
        }
    }

    private static long knowing(List<StreamListener> all) {
        return all.stream().filter(StreamListener::isListening).count();
    }

    private void change(Holder holder, Tellings told, int seconds) {
        Steady.arrivals(changes, changes * seconds, (number, _) -> {
            var window = told.window(number);
            told.begin(window);
            try {
                if (holder.hold(UUID.randomUUID(), told.windows().get(window)).status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // counted below
            }
            failed.increment();
        });
    }

    private static double highestMemory(LocalStack stack, String service) throws IOException {
        var pid = stack.supervisor().status(service).pid();
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
