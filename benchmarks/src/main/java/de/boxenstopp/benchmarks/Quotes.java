package de.boxenstopp.benchmarks;

import de.boxenstopp.benchmarks.journey.Wrk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "quotes", description = "Asking for prices over 32 connections, straight at the service.")
class Quotes extends Bench {

    private static final String SCRIPT = "ask-for-quotes.lua";

    @Option(names = "--connections", defaultValue = "32", description = "Callers at once (${DEFAULT-VALUE}).")
    int connections;

    @Option(names = "--seconds", defaultValue = "40", description = "How long to measure (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack =
                start(folder, settings -> settings.withJvmOptions("booking", "-XX:TieredStopAtLevel=4"), "booking")) {
            var address = stack.url("booking") + "/api/quotes";
            var script = copied(folder);
            say("Warming up for " + warmUp + " s");
            Wrk.against(address, script, connections, warmUp);
            say("Measuring for " + seconds + " s");
            var measured = Wrk.against(address, script, connections, seconds);
            return new Report("Quotes, %d connections".formatted(connections))
                    .atLeast("quotes per second", measured.perSecond(), 1_000)
                    .atMost("p99 (ms)", measured.p99Millis(), 100)
                    .exactly("refused, or no answer", measured.failed(), 0)
                    .print();
        }
    }

    /** wrk reads files only. */
    private static Path copied(Path folder) throws IOException {
        var script = folder.resolve(SCRIPT);
        try (var written = Objects.requireNonNull(Quotes.class.getResourceAsStream("/" + SCRIPT))) {
            Files.copy(written, script);
        }
        return script;
    }
}
