package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.StackSettings;
import de.boxenstopp.stack.part.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "second-start",
        description =
                "./run as one types it, with data and start-up caches of an earlier start: seconds to the open door and"
                        + " until all is healthy, seconds of CPU, memory, and what it costs to do nothing.")
class SecondStart extends Bench {

    /** Kafka, the registry and the services. */
    private static final int CACHES = 2 + Catalogue.SERVICES.size();

    /** What runs every few seconds is compiled by then, which is the start's doing and not idleness. */
    private static final Duration UNTIL_COMPILED = Duration.ofMinutes(2);

    private static final String FROM_A_CACHE = "-XX:AOTMode=on";

    @Option(names = "--idle", defaultValue = "60", description = "Seconds of doing nothing (${DEFAULT-VALUE}).")
    int idle;

    @Override
    protected int measure(Path folder) throws Exception {
        var settings = StackSettings.beside(folder.resolve("stack"));
        var run = new RunScript(settings.checkout(), settings.state(), settings.ports());
        try {
            say("The first start; waiting for its start-up caches");
            RunScript.awaitSuccess(run.begin());
            awaitCaches(settings.state().resolve("logs"));
            run.stop();
            say("The second start");
            var begun = System.nanoTime();
            var starting = run.begin();
            run.awaitDoor();
            var door = (System.nanoTime() - begun) / 1e9;
            RunScript.awaitSuccess(starting);
            var healthy = (System.nanoTime() - begun) / 1e9;
            var processes = new Processes(settings.state());
            var cpu = processes.cpuSecondsByName();
            var fromCaches = processes.count(FROM_A_CACHE);
            say("Waiting until the start's last work is done");
            sleep(UNTIL_COMPILED);
            var report = new Report("The second ./run")
                    .exactly("programs that start from a cache", fromCaches, CACHES)
                    .atMost("until the door answers (s)", door, 25)
                    .atMost("until all is healthy (s)", healthy, 45);
            return enter(report, cpu)
                    .atMost("memory of all, PSS (MB)", processes.pssMb(), 4096)
                    .atMost("cores busy when nothing is asked (in 100)", busy(processes) * 100, 20)
                    .print();
        } finally {
            run.stop();
        }
    }

    private static Report enter(Report report, Map<String, Double> cpu) {
        cpu.forEach((name, seconds) -> {
            var what = "CPU seconds of " + name;
            if (Catalogue.names().contains(name)) {
                report.atMost(what, seconds, 4);
            } else {
                report.note(what, seconds);
            }
        });
        return report.note(
                "CPU seconds of all",
                cpu.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private double busy(Processes processes) {
        say("Doing nothing");
        var before = processes.cpuSecondsByName();
        sleep(Duration.ofSeconds(idle));
        var after = processes.cpuSecondsByName();
        after.replaceAll((name, seconds) -> (seconds - before.getOrDefault(name, seconds)) / idle * 100);
        say("In hundredths of a core: " + after);
        return after.values().stream().mapToDouble(Double::doubleValue).sum() / 100;
    }

    /** The supervisor looks for missing ones soon after all is up, and says what it does. */
    private static void awaitCaches(Path logs) {
        sleep(Duration.ofSeconds(20));
        if (said(logs, "Making ")) {
            await("start-up caches", Duration.ofMinutes(20), () -> {
                if (said(logs, "No start-up cache")) {
                    throw new IllegalStateException("A cache could not be made; see the supervisor's log in " + logs);
                }
                return said(logs, "caches are made");
            });
        }
    }

    private static boolean said(Path logs, String words) {
        try {
            return Files.readString(logs.resolve("supervisor.log")).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
