package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "gateway",
        description =
                "The gateway against nginx as proxy of the same service: GET /api/slots, answered by an nginx that"
                        + " returns a constant. In turns, with wrk. Needs the Debian packages nginx-light and wrk.")
public final class AgainstNginx extends Bench {

    private static final String PATH = "/api/slots";

    @Option(names = "--connections", defaultValue = "32", description = "At the same time (${DEFAULT-VALUE}).")
    int connections;

    @Option(names = "--seconds", defaultValue = "20", description = "Length of a round (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Of each (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--warm-up", defaultValue = "40", description = "How long to warm up before (${DEFAULT-VALUE}).")
    int warmUp;

    @Override
    protected int measure(Path folder) throws Exception {
        try (var nginx = Nginx.start(folder);
                var stack = Whole.start(
                        folder,
                        settings -> Whole.optimised(settings)
                                .withEnvironment("gateway", Map.of("SLOT_SERVICE_URL", nginx.service())),
                        "gateway")) {
            var gateway = stack.publicUrl() + PATH;
            say("Warming up for " + warmUp + " s");
            Wrk.against(gateway, connections, warmUp);
            var ours = new ArrayList<Wrk>();
            var theirs = new ArrayList<Wrk>();
            for (var round = 1; round <= rounds; round++) {
                theirs.add(run("nginx", nginx.proxy() + PATH));
                ours.add(run("gateway", gateway));
            }
            var direct = run("service", nginx.service() + PATH);
            return new Report("Gateway against nginx, %d connections, medians of %d rounds of %d s"
                            .formatted(connections, rounds, seconds))
                    .note("the service itself (requests/s)", direct.perSecond())
                    .note("through nginx (requests/s)", median(theirs).perSecond())
                    .note("through the gateway (requests/s)", median(ours).perSecond())
                    .atLeast(
                            "gateway, % of nginx",
                            100 * median(ours).perSecond() / median(theirs).perSecond(), 30)
                    .note("nginx p99 (ms)", median(theirs).p99Millis())
                    .atMost("gateway p99 (ms)", median(ours).p99Millis(), 50)
                    .exactly(
                            "gateway: failed",
                            ours.stream().mapToLong(Wrk::failed).sum(),
                            0)
                    .print();
        }
    }

    private Wrk run(String name, String address) throws IOException, InterruptedException {
        var measured = Wrk.against(address, connections, seconds);
        say("%-8s %,9.0f requests/s   p99 %.1f ms".formatted(name, measured.perSecond(), measured.p99Millis()));
        return measured;
    }

    private static Wrk median(List<Wrk> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Wrk::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
