package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.part.Addresses;
import de.boxenstopp.stack.part.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./run} of a checkout, as somebody types it. */
record RunScript(Path checkout, Path state, Ports ports) {

    private static final String QUOTE =
            "{\"vehicle\": {\"brand\": \"VW\", \"model\": \"Golf 7\", \"year\": 2015, \"mileage\": 60000},"
                    + " \"services\": [\"INSPECTION\"]}";

    /** In the background; what it prints is in {@code run.log} of the state folder. */
    Process begin(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                checkout.resolve("run").toString(), "--detach", "--port-offset", String.valueOf(ports.offset())));
        command.addAll(List.of(words));
        return start(command);
    }

    void stop() throws IOException, InterruptedException {
        await(start(List.of(checkout.resolve("run").toString(), "stop")));
    }

    /** Throws when it does not get there. */
    static void awaitSuccess(Process process) throws InterruptedException {
        var code = await(process);
        if (code != 0) {
            throw new IllegalStateException("./run ended with " + code);
        }
    }

    /** Until a customer can ask for a price and for windows, and whoever signs in is answered. */
    void awaitDoor() {
        var http = new Http();
        var url = new Addresses(ports).publicUrl();
        Bench.await(
                "the door",
                Duration.ofMinutes(15),
                () -> status(http, "GET", url + "/api/slots?kind=PICKUP", "") == 200
                        && status(http, "POST", url + "/api/quotes", QUOTE) < 300
                        && status(http, "GET", url + "/auth/me", "") == 401);
    }

    private static int status(Http http, String method, String url, String body) {
        try {
            return http.send(method, url, body).status();
        } catch (IOException e) {
            return 999;
        }
    }

    private Process start(List<String> command) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("--state", state.toString()));
        Files.createDirectories(state);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolve("run.log").toFile()))
                .start();
    }

    private static int await(Process process) throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return process.waitFor();
    }
}
