package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stop-under-load",
        description =
                "All is stopped in order in the midst of customers who book and pay, and started again; they go on"
                        + " where they were.")
public final class StopUnderLoad extends Bench {

    private static final int MAY_TAKE_S = 15;

    @Option(names = "--rate", defaultValue = "1.5", description = "Journeys a second (${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "40", description = "Before the stop (${DEFAULT-VALUE}).")
    int seconds;

    private double stopped;

    @Override
    protected int measure(Path folder) throws Exception {
        var running = new AtomicReference<>(Whole.start(folder, Whole::roomy));
        try {
            var crowd = new Crowd(new Customer(running.get()), Crowd.mixed(new Random(seconds)));
            crowd.travelWhile(rate, () -> running.set(stoppedAndStarted(running.get())));
            var report = new Report("Stopped under %.1f journeys a second".formatted(rate))
                    .atMost("until all had stopped (s)", stopped, MAY_TAKE_S);
            return crowd.verdict(running.get(), report).print();
        } finally {
            running.get().close();
        }
    }

    private LocalStack stoppedAndStarted(LocalStack stack) {
        sleep(Duration.ofSeconds(seconds));
        say("Stopping");
        var begun = System.nanoTime();
        stack.stop(Bench::say);
        stopped = (System.nanoTime() - begun) / 1e9;
        say("Stopped after %.1f s; starting again".formatted(stopped));
        var again = LocalStack.with(stack.settings().withoutBuild()).start();
        sleep(Duration.ofSeconds(10));
        return again;
    }
}
