package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the services that are missing or older than their sources; what Maven says goes to a log. */
public final class MavenBuild {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (\\S+) \\S+ +\\[(\\d+)/(\\d+)]");
    /** Warnings of the compiler count: they end the build. */
    private static final Pattern TROUBLE = Pattern.compile("\\[ERROR]|\\[WARNING] \\S+\\.java:");

    private static final int ERRORS_SHOWN = 20;
    private static final Duration MAY_TAKE = Duration.ofMinutes(20);

    private final Path checkout;
    private final Path log;
    private final Clock clock;
    private final Freshness freshness;

    public MavenBuild(Path checkout, Path logs, Clock clock) {
        this.checkout = checkout;
        this.log = logs.resolve("build.log");
        this.clock = clock;
        this.freshness = new Freshness(checkout);
    }

    /** Builds those of the modules that need it; tells each step. */
    public void bringUpToDate(List<String> modules, Consumer<String> progress)
            throws IOException, InterruptedException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String module : modules) {
            freshness.reasonToBuild(module).ifPresent(reason -> reasons.put(module, reason));
        }
        if (reasons.isEmpty()) {
            return;
        }
        reasons.forEach((module, reason) -> progress.accept("to build: " + module + " (" + reason + ")"));
        FileTime begun = FileTime.from(clock.instant());
        build(List.copyOf(reasons.keySet()), progress);
        for (String module : reasons.keySet()) {
            freshness.builtAsOf(module, begun);
        }
    }

    private void build(List<String> modules, Consumer<String> progress) throws IOException, InterruptedException {
        Queue<String> errors = new ConcurrentLinkedQueue<>();
        Process maven = start(modules);
        maven.onExit().orTimeout(MAY_TAKE.toSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
            errors.add("  | not done within " + MAY_TAKE.toMinutes() + " min, ended");
            maven.destroyForcibly();
            return maven;
        });
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8);
                BufferedWriter writer = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                writer.newLine();
                Matcher module = MODULE.matcher(line);
                if (module.find()) {
                    progress.accept(
                            "building " + module.group(1) + " (" + module.group(2) + " of " + module.group(3) + ")");
                } else if (TROUBLE.matcher(line).lookingAt() && errors.size() < ERRORS_SHOWN) {
                    errors.add("  | " + line);
                }
            }
        }
        if (maven.waitFor() != 0) {
            throw new StackFailed("The build failed; " + log + " has it all.\n" + String.join("\n", errors));
        }
    }

    private Process start(List<String> modules) throws IOException {
        Files.createDirectories(log.getParent());
        List<String> words = new ArrayList<>(List.of(checkout.resolve("mvnw").toString()));
        words.addAll(List.of("--batch-mode", "--no-transfer-progress", "-Dstyle.color=never"));
        words.addAll(List.of("--projects", String.join(",", modules), "--also-make"));
        words.addAll(List.of("package", "-DskipTests", "-Dspotless.check.skip"));
        return new ProcessBuilder(words)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
