package de.boxenstopp.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** The log of one program: {@code slot.log}, and {@code slot.1.log} … {@code slot.5.log} of the starts before. */
public final class ProgramLog {

    private static final int KEPT = 5;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ )");
    private static final int TAIL_BYTES = 64 * 1024;

    private final Path folder;
    private final String name;

    public ProgramLog(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public Path file() {
        return folder.resolve(name + ".log");
    }

    /** Begins an empty file; the ones before move on by one, the oldest goes. */
    public void rotate() throws IOException {
        Files.createDirectories(folder);
        for (int age = KEPT; age >= 1; age--) {
            Path younger = age == 1 ? file() : older(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, older(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(file(), "");
    }

    /** A line of our own between what the program prints, such as why it is started again. */
    public void note(String line) throws IOException {
        Files.writeString(
                file(), "---- " + line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last lines without the inner ones of stack traces, for whoever has to find out why something failed. */
    public List<String> gist(int lines) {
        List<String> telling = tail(Integer.MAX_VALUE).stream()
                .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).lookingAt())
                .toList();
        return telling.subList(Math.max(0, telling.size() - lines), telling.size());
    }

    public List<String> tail(int lines) {
        try (RandomAccessFile reading = new RandomAccessFile(file().toFile(), "r")) {
            long from = Math.max(0, reading.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (reading.length() - from)];
            reading.seek(from);
            reading.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e + ")");
        }
    }

    private Path older(int age) {
        return folder.resolve(name + "." + age + ".log");
    }
}
