package de.boxenstopp.benchmarks.slots;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.benchmarks.journey.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a hold and its release say to PostgreSQL, for pgbench to say without a service around it: a file for each of some
 * windows, of which pgbench takes one at random.
 */
record PgbenchScript(List<Path> files) {

    private static final int WINDOWS = 60;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static PgbenchScript about(Holder holder, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var pickup :
                holder.pickups().subList(0, Math.min(WINDOWS, holder.pickups().size()))) {
            var file = folder.resolve("hold-%d.sql".formatted(files.size()));
            Files.writeString(file, statements(pickup, holder.someReturn(pickup)));
            files.add(file);
        }
        return new PgbenchScript(files);
    }

    /** Holds and releases per second. */
    double run(Database database, int connections, int seconds) throws IOException, InterruptedException {
        var address = URI.create(database.url().replaceFirst("^jdbc:", ""));
        var command = new ArrayList<>(List.of(
                Tool.path("pgbench"),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + seconds,
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.user()));
        files.forEach(file -> command.add("--file=" + file));
        command.add(address.getPath().substring(1));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        var rate = RATE.matcher(printed);
        if (process.waitFor() != 0 || !rate.find() || printed.contains("ERROR")) {
            throw new IllegalStateException("pgbench says something else:\n" + printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String statements(Shop.Window pickup, Shop.Window comeback) {
        try (var template = PgbenchScript.class.getResourceAsStream("/hold-and-release.sql")) {
            return new String(Objects.requireNonNull(template).readAllBytes(), UTF_8)
                    .replace("{workshop}", "'%s'".formatted(Shop.WORKSHOP))
                    .replace("{pickup}", "'%s'".formatted(pickup.slotId()))
                    .replace("{pickupDate}", "'%s'".formatted(pickup.date()))
                    .replace("{return}", "'%s'".formatted(comeback.slotId()))
                    .replace("{returnDate}", "'%s'".formatted(comeback.date()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
