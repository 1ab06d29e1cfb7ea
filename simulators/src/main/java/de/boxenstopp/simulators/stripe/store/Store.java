package de.boxenstopp.simulators.stripe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All acts happen one after the other, in memory and within microseconds; waiting for the disk happens outside the
 * lock, and together. Nobody learns of a change before it is on the disk: not the one who asked, no reader, no webhook.
 */
public final class Store implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Tables tables;
    private final Journal journal;
    private CompletableFuture<Void> lastWritten = CompletableFuture.completedFuture(null);

    private Store(Tables tables, Journal journal) {
        this.tables = tables;
        this.journal = journal;
    }

    /** Reads what is there, and leaves a journal of only what still counts. */
    public static Store open(Path folder, Instant now) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("stripe.journal");
            var tables = JournalFile.replay(file);
            JournalFile.forget(tables, now);
            JournalFile.compact(file, tables);
            return new Store(tables, new Journal(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder, e);
        }
    }

    public <T> T change(Function<Change, T> act) {
        T result;
        CompletableFuture<Void> written;
        Change change;
        lock.lock();
        try {
            change = new Change(tables);
            result = act.apply(change);
            written = commit(change);
        } finally {
            lock.unlock();
        }
        written.join();
        change.afterwards().forEach(Runnable::run);
        return result;
    }

    public void run(Consumer<Change> act) {
        change(change -> {
            act.accept(change);
            return Optional.empty();
        });
    }

    /** Whatever the query puts is forgotten. */
    public <T> T read(Function<Change, T> query) {
        T result;
        CompletableFuture<Void> written;
        lock.lock();
        try {
            result = query.apply(new Change(tables));
            written = lastWritten;
        } finally {
            lock.unlock();
        }
        written.join();
        return result;
    }

    @Override
    public void close() {
        journal.close();
    }

    private CompletableFuture<Void> commit(Change change) {
        if (change.written().isEmpty()) {
            return lastWritten;
        }
        var line = JournalFile.line(change);
        change.written().forEach((key, object) -> tables.apply(key.kind(), key.id(), object));
        lastWritten = journal.append(line);
        return lastWritten;
    }
}
