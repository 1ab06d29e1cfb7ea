package de.boxenstopp.simulators.stripe.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Appends lines to a file. One thread writes whatever has gathered and forces it to the disk once, so that many
 * requests share the wait.
 */
final class Journal implements AutoCloseable {

    private final LinkedBlockingQueue<Line> waiting = new LinkedBlockingQueue<>();
    private final FileChannel file;
    private final Thread writer;
    private volatile boolean over;

    Journal(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = Thread.ofPlatform().daemon().name("stripe-journal").start(this::write);
    }

    /** Keeps the order of the calls; completes when the line is on the disk. */
    CompletableFuture<Void> append(String line) {
        if (over) {
            return CompletableFuture.failedFuture(new IOException("The journal takes no more"));
        }
        var entry = new Line(line, new CompletableFuture<>());
        waiting.add(entry);
        return entry.written;
    }

    @Override
    public void close() {
        over = true;
        waiting.add(new Line("", new CompletableFuture<>()));
        try {
            writer.join();
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        var batch = new ArrayList<Line>();
        try {
            while (batch.stream().noneMatch(Line::isLast)) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch);
                write(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Line> batch) {
        try {
            var text = new StringBuilder();
            batch.stream()
                    .filter(line -> !line.isLast())
                    .forEach(line -> text.append(line.text).append('\n'));
            var bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            batch.forEach(line -> line.written.complete(null));
        } catch (IOException e) {
            over = true; // half a line may stand there: nothing may follow it
            batch.forEach(line -> line.written.completeExceptionally(e));
        }
    }

    private record Line(String text, CompletableFuture<Void> written) {

        boolean isLast() {
            return text.isEmpty();
        }
    }
}
