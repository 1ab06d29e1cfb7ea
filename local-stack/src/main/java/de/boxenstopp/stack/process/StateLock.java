package de.boxenstopp.stack.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Only one supervisor for a state folder. The system gives the lock back when its holder dies, however it dies. */
public final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, empty when somebody else has it. */
    public static Optional<StateLock> take(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
                return Optional.of(new StateLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // held by another stack in this very process
        }
        channel.close();
        return Optional.empty();
    }

    /** The process id of the one who has it, empty when nobody has. */
    public static Optional<String> holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock free = channel.tryLock();
            if (free != null) {
                return Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            // held by this process
        }
        return Optional.of(Files.readString(file).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
