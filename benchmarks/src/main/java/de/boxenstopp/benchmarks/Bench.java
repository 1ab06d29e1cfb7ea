package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.StackSettings;
import de.boxenstopp.stack.part.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What all benchmarks have in common: a stack in a folder of its own, and patience with a limit. */
public abstract class Bench implements Callable<Integer> {

    @Option(names = "--keep", description = "Leave the folder with data and logs behind.")
    boolean keep;

    /** Answers the exit code: 0 when all that was promised holds. */
    protected abstract int measure(Path folder) throws Exception;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("boxenstopp-bench-");
        say("State and logs in " + folder);
        try {
            return measure(folder);
        } finally {
            if (!keep) {
                new StateFolder(folder.resolve("stack")).empty();
                delete(folder);
            }
        }
    }

    public static LocalStack start(Path folder, UnaryOperator<StackSettings> settings, String... parts) {
        var stack = LocalStack.with(settings.apply(StackSettings.beside(folder.resolve("stack"))))
                .telling(_ -> {}, Bench::say);
        if (parts.length > 0) {
            stack.only(parts);
        }
        say("Starting the stack");
        return stack.start();
    }

    static LocalStack startInfrastructure(Path folder) {
        return start(folder, settings -> settings, "postgres", "kafka", "registry", "contracts");
    }

    public static void await(String what, Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited %s in vain: %s".formatted(limit, what));
            }
            sleep(Duration.ofMillis(50));
        }
    }

    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    public static void say(String line) {
        System.out.println("… " + line);
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
