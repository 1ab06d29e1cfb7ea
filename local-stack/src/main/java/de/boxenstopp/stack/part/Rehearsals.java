package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.cache.CacheMaker;
import de.boxenstopp.stack.cache.JavaStart;
import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.process.StateLock;
import de.boxenstopp.stack.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes the start-up caches that are missing, one after the other, while the stack is up and nobody waits for it. */
public final class Rehearsals {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final List<JavaPart> parts;
    private final StartUpCaches caches;
    private final StateFolder state;
    private final Supervisor supervisor;
    private final CacheMaker maker;
    private final Consumer<String> told;
    private final Set<JavaStart> failed = new HashSet<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("rehearsals").unstarted(this::run);

    public Rehearsals(
            List<JavaPart> parts,
            StartUpCaches caches,
            StateFolder state,
            Supervisor supervisor,
            Clock clock,
            Consumer<String> told) {
        this.parts = parts;
        this.caches = caches;
        this.state = state;
        this.supervisor = supervisor;
        this.maker = new CacheMaker(caches, state.logs(), state.pids(), clock);
        this.told = told;
    }

    public void begin() {
        thread.start();
    }

    /** Whatever is under way is given up, and leaves nothing behind. */
    public void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            while (true) {
                if (!missing().isEmpty()) {
                    makeAll();
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            told.accept("No start-up caches are made: " + e);
        }
    }

    /** Another stack of this checkout may be at it; then there is nothing to do here. */
    private void makeAll() throws IOException, InterruptedException {
        Optional<StateLock> lock = StateLock.take(caches.lock());
        if (lock.isEmpty()) {
            return;
        }
        try {
            make(missing());
        } finally {
            lock.get().close();
        }
    }

    private void make(List<JavaPart> missing) throws IOException, InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        told.accept("Making " + missing.size() + " start-up caches in the background; the next start is faster.");
        boolean all = true;
        for (JavaPart part : missing) {
            all &= make(part);
        }
        if (all) {
            told.accept("The start-up caches are made.");
        }
    }

    /** Of all that runs; nothing as long as something does not. */
    private List<JavaPart> missing() {
        if (!supervisor.statuses().stream().allMatch(part -> part.state().isGood())) {
            return List.of();
        }
        return parts.stream()
                .filter(part -> part.javaStart()
                        .filter(start -> !failed.contains(start))
                        .filter(caches::lack)
                        .isPresent())
                .toList();
    }

    /** Answers whether it was made; what fails is not tried again as long as the program stays the same. */
    private boolean make(JavaPart part) throws IOException, InterruptedException {
        Path scratch = state.work("cache");
        try {
            Folders.delete(scratch);
            StateFolder beside = new StateFolder(scratch);
            beside.create();
            maker.make(part.understudy(beside, Ports.free()));
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            part.javaStart().ifPresent(failed::add);
            told.accept("No start-up cache for " + part.name() + ": " + e.getMessage());
            return false;
        } finally {
            Folders.delete(scratch);
        }
    }
}
