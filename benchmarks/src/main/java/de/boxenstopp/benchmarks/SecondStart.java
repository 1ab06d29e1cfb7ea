package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.StackSettings;
import de.boxenstopp.stack.part.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "second-start",
        description =
                "./run as one types it, with data and start-up caches of an earlier start: seconds to the open door and"
                        + " until all is healthy, seconds of CPU, memory, and what it costs to do nothing.")
class SecondStart extends Bench {

    /** Kafka, the registry and the services. */
    private static final int CACHES = 8;

    private static final List<String> DATABASE_SERVICES =
            List.of("slot", "booking", "identity", "payment", "notification");

    @Option(names = "--idle", defaultValue = "60", description = "Seconds of doing nothing (${DEFAULT-VALUE}).")
    int idle;

    @Override
    protected int measure(Path folder) throws Exception {
        var settings = StackSettings.beside(folder.resolve("stack"));
        var state = settings.state();
        var offset = settings.ports().offset();
        try {
            say("The first start; waiting for its start-up caches");
            var first = await(run(settings, "--detach", "--port-offset", String.valueOf(offset)));
            await("start-up caches", Duration.ofMinutes(15), () -> cachesAreMade(settings.tools()));
            await(run(settings, "stop"));
            say("The second start");
            var begun = System.nanoTime();
            var starting = run(settings, "--detach", "--no-build", "--port-offset", String.valueOf(offset));
            var door = openDoor(new Addresses(settings.ports()).publicUrl(), begun);
            await(starting);
            var healthy = (System.nanoTime() - begun) / 1e9;
            var processes = new Processes(state);
            var cpu = processes.cpuSecondsByName();
            say("CPU seconds so far: " + cpu);
            sleep(Duration.ofSeconds(30));
            var before = processes.cpuSeconds();
            sleep(Duration.ofSeconds(idle));
            var doingNothing = (processes.cpuSeconds() - before) / idle;
            return new Report("The second ./run")
                    .note("the first one, exit code", first)
                    .atMost("until the door answers (s)", door, 25)
                    .atMost("until all is healthy (s)", healthy, 45)
                    .atMost(
                            "CPU seconds of a service, the most",
                            DATABASE_SERVICES.stream()
                                    .mapToDouble(cpu::get)
                                    .max()
                                    .orElse(99),
                            4)
                    .note(
                            "CPU seconds of all",
                            cpu.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                    .atMost("memory of all, PSS (MB)", processes.pssMb(), 4096)
                    .atMost("cores busy when nothing is asked (in 100)", doingNothing * 100, 20)
                    .print();
        } finally {
            await(run(settings, "stop"));
        }
    }

    /** A customer can ask for a price and for windows, and whoever signs in is answered. */
    private static double openDoor(String url, long begun) {
        var http = new Http();
        var quote = "{\"vehicle\": {\"brand\": \"VW\", \"model\": \"Golf 7\", \"year\": 2015, \"mileage\": 60000},"
                + " \"services\": [\"INSPECTION\"]}";
        await(
                "the door",
                Duration.ofMinutes(5),
                () -> status(http, "GET", url + "/api/slots?kind=PICKUP", "") == 200
                        && status(http, "POST", url + "/api/quotes", quote) < 300
                        && status(http, "GET", url + "/auth/me", "") == 401);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int status(Http http, String method, String url, String body) {
        try {
            return http.send(method, url, body).status();
        } catch (IOException e) {
            return 999;
        }
    }

    private static boolean cachesAreMade(Path tools) {
        var files = tools.resolve("caches").toFile().list();
        return files != null
                && Arrays.stream(files).filter(name -> name.endsWith(".aot")).count() == CACHES
                && Arrays.stream(files).noneMatch(name -> name.endsWith(".part"));
    }

    private static Process run(StackSettings settings, String... words) throws IOException {
        var command = new ArrayList<>(List.of(settings.checkout().resolve("run").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--state", settings.state().toString()));
        Files.createDirectories(settings.state());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.state().resolve("run.log").toFile()))
                .start();
    }

    private static int await(Process process) throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return process.waitFor();
    }
}
