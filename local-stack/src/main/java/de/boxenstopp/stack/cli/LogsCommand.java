package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows a log; needs no running stack. */
@Command(name = "logs", description = "Shows the log of a part; without a name, which there are.")
final class LogsCommand implements Callable<Integer> {

    private static final int BUFFER = 8192;

    @ParentCommand
    @Nullable
    Run run;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A part, build, or supervisor.")
    @Nullable
    String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as the log grows, until Ctrl-C.")
    boolean follow;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "200", description = "How many lines, 200 by default.")
    int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (run == null) {
            throw new IllegalStateException("not called through ./run");
        }
        Path folder = new StateFolder(run.settings().state()).logs();
        if (name == null) {
            names(folder).forEach(System.out::println);
            return 0;
        }
        ProgramLog log = new ProgramLog(folder, name);
        if (!Files.exists(log.file())) {
            throw new StackFailed("No log " + log.file() + ". There are: " + String.join(", ", names(folder)));
        }
        long end = Files.size(log.file());
        log.tail(lines).forEach(System.out::println);
        if (follow) {
            follow(log.file(), end, System.out);
        }
        return 0;
    }

    private static void follow(Path file, long from, PrintStream out) throws IOException, InterruptedException {
        long position = from;
        byte[] buffer = new byte[BUFFER];
        while (!out.checkError()) {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < position) {
                position = 0; // a new start began a new file
            }
            try (RandomAccessFile reading = new RandomAccessFile(file.toFile(), "r")) {
                reading.seek(position);
                for (int count = reading.read(buffer); count > 0; count = reading.read(buffer)) {
                    out.write(buffer, 0, count);
                    position += count;
                }
                out.flush();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log") && !file.matches(".*\\.\\d+\\.log"))
                    .map(file -> file.substring(0, file.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }
}
