package de.boxenstopp.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All parts together: the order in which they start and stop, and what can be asked of each by name. */
public final class Supervisor {

    private static final int DEATHS_BEFORE_GIVING_UP = 3;

    private final Map<String, Supervised> parts = new LinkedHashMap<>();
    private final Clock clock;
    private volatile boolean stopping;

    /**
     * @param parts in the order of the table: each after those it needs
     * @param told what is worth a line happened; called from any thread
     */
    public Supervisor(List<Part> parts, Path logs, Path pids, Clock clock, Consumer<Happening> told) {
        this.clock = clock;
        for (Part part : parts) {
            Others others = new Others(part, this.parts);
            PidFile pidFile = new PidFile(pids.resolve(part.name() + ".pid"));
            this.parts.put(
                    part.name(), new Supervised(part, others, new ProgramLog(logs, part.name()), pidFile, clock, told));
        }
    }

    /** Starts all, each once those it needs are up; returns at once. */
    public void start() throws IOException {
        for (Supervised part : parts.values()) {
            part.log().rotate();
        }
        parts.values().forEach(Supervised::want); // before the first one looks whom to wait for
        parts.values().forEach(Supervised::start);
    }

    /** Waits until these are up; explains which one is not, why, and with its last lines, when one cannot be waited for. */
    public void awaitUp(List<String> names) throws InterruptedException {
        for (String name : names) {
            Supervised part = find(name);
            while (!part.status().state().isGood()) {
                if (stopping) {
                    throw new StackFailed("The stack was stopped before " + name + " was up");
                }
                refuseToWaitForTheDead(names);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Waits until one part is up again, at most so long. */
    public void awaitUp(String name, Duration limit) throws InterruptedException {
        Supervised part = find(name);
        Instant latest = clock.instant().plus(limit);
        while (!part.status().state().isGood()) {
            if (clock.instant().isAfter(latest)) {
                throw new StackFailed(explain(part, "was not up within " + limit.toSeconds() + " s"));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Stops all: the services at once, then the rest one after the other, against the order in which they started. */
    public void stop(Consumer<String> progress) throws InterruptedException {
        stopping = true;
        List<Supervised> all = new ArrayList<>(parts.values()).reversed();
        List<Supervised> last = all.stream().filter(part -> isNeeded(part)).toList();
        List<Thread> stopping = new ArrayList<>();
        for (Supervised part : all) {
            if (!last.contains(part)) {
                stopping.add(Thread.ofPlatform().daemon().start(() -> stop(part, progress)));
            }
        }
        for (Thread thread : stopping) {
            thread.join();
        }
        last.forEach(part -> stop(part, progress));
        parts.values().forEach(Supervised::end);
    }

    public void start(String name) {
        find(name).start();
    }

    public void stop(String name) {
        find(name).stop();
    }

    public void restart(String name) {
        find(name).restart();
    }

    public void kill(String name) {
        find(name).kill();
    }

    public ProgramLog log(String name) {
        return find(name).log();
    }

    public List<Status> statuses() {
        return parts.values().stream().map(Supervised::status).toList();
    }

    public Status status(String name) {
        return find(name).status();
    }

    /** Why a part is not up, with the last lines that it printed. */
    public String explain(String name) {
        Supervised part = find(name);
        Status status = part.status();
        return explain(part, "is " + status.state().words() + (status.note().isEmpty() ? "" : ": " + status.note()));
    }

    private Supervised find(String name) {
        @Nullable Supervised part = parts.get(name);
        return Optional.ofNullable(part)
                .orElseThrow(() -> new StackFailed(
                        "There is no part called " + name + ". There are: " + String.join(", ", parts.keySet()) + "."));
    }

    private void refuseToWaitForTheDead(List<String> names) {
        for (String name : names) {
            Supervised part = find(name);
            Status status = part.status();
            if (status.deaths() >= DEATHS_BEFORE_GIVING_UP && !status.state().isGood()) {
                throw new StackFailed(explain(part, "does not come up: " + status.note()));
            }
        }
    }

    private boolean isNeeded(Supervised part) {
        return parts.values().stream()
                .anyMatch(other -> other.part().needs().contains(part.part().name()));
    }

    private static void stop(Supervised part, Consumer<String> progress) {
        if (part.status().pid() != 0) {
            progress.accept("stopping " + part.part().name());
        }
        part.stop();
    }

    private static String explain(Supervised part, String what) {
        String lines = String.join("\n  | ", part.log().gist(15));
        return part.part().name() + " " + what + "\n  " + part.log().file() + " ends with\n  | "
                + (lines.isEmpty() ? "(nothing)" : lines);
    }
}
