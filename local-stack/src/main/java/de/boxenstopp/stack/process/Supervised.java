package de.boxenstopp.stack.process;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one part as it is wanted: one thread that starts it, watches it, and starts it again when it dies. */
final class Supervised {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration WATCH = Duration.ofSeconds(2);

    private final Part part;
    private final Others others;
    private final ProgramLog log;
    private final PidFile pidFile;
    private final Clock clock;
    private final Consumer<Happening> told;
    private final Life life;
    private volatile @Nullable Process process;
    private @Nullable Thread thread;

    Supervised(Part part, Others others, ProgramLog log, PidFile pidFile, Clock clock, Consumer<Happening> told) {
        this.part = part;
        this.others = others;
        this.log = log;
        this.pidFile = pidFile;
        this.clock = clock;
        this.told = told;
        this.life = new Life(clock);
    }

    Part part() {
        return part;
    }

    ProgramLog log() {
        return log;
    }

    Status status() {
        Process running = running();
        return life.status(part, running == null ? 0 : running.pid());
    }

    void want() {
        life.want();
    }

    /** Wants it to run; returns at once. */
    synchronized void start() {
        life.want();
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name(part.name()).start(this::live);
        }
    }

    /** Ends it, by force once its limit is over; returns when it is gone. */
    void stop() {
        life.unwant();
        endProcess();
    }

    /** Ends it in order and starts it again without a pause. */
    void restart() {
        life.wantAnew();
        endProcess();
        start();
    }

    /** What a crash looks like. It is started again like after any other death. */
    void kill() {
        Process running = running();
        if (running != null) {
            life.become(State.DEAD, "killed");
            Signal.kill(running.toHandle());
        }
    }

    /** After {@link #stop}: it will not be started again. */
    synchronized void end() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void endProcess() {
        Process running = running();
        if (running == null || !(part instanceof Program program)) {
            return;
        }
        Signal.send(program.stopSignal(), running.toHandle());
        if (!Signal.awaitEnd(running.toHandle(), program.stopLimit())) {
            tell("did not stop within " + program.stopLimit().toSeconds() + " s and was killed");
            Signal.kill(running.toHandle());
        }
    }

    private void live() {
        try {
            boolean first = true;
            while (true) {
                life.awaitWanted();
                if (first && !itIsItsTurn()) {
                    continue;
                }
                first = false;
                String ending = attempt();
                pidFile.delete();
                afterEnding(ending);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            life.giveUp("not looked after any more: " + e);
            tell("is no longer supervised: " + e);
        }
    }

    /** A while later: whether there is nobody any more to wait for. */
    private boolean itIsItsTurn() throws InterruptedException {
        Optional<String> reason = others.reasonToWait();
        if (reason.isPresent()) {
            life.become(State.WAITING, reason.get());
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return reason.isEmpty();
    }

    /** One life, from preparing to its end; answers how it ended. */
    private String attempt() throws InterruptedException {
        life.begin();
        try {
            return switch (part) {
                case Step step -> carryOut(step);
                case Program program -> run(program);
            };
        } catch (InterruptedException e) {
            throw e;
        } catch (Hopeless e) {
            life.giveUp(String.valueOf(e.getMessage()));
            life.awaitChangeOfMind();
            return "";
        } catch (Exception | LinkageError e) {
            Process running = running();
            if (running != null) {
                Signal.kill(running.toHandle());
            }
            return e instanceof StackFailed ? String.valueOf(e.getMessage()) : e.toString();
        }
    }

    private String carryOut(Step step) throws InterruptedException {
        life.become(State.STARTING, "");
        FutureTask<Void> work = new FutureTask<>(() -> {
            step.run(life::busyWith);
            return null;
        });
        Thread worker = Thread.ofPlatform().daemon().name(step.name() + "-work").start(work);
        try {
            work.get(step.startLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            worker.interrupt();
            return "was not done within " + step.startLimit().toSeconds() + " s; it was busy with: " + status().note();
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        }
        reached(State.DONE);
        life.awaitChangeOfMind();
        return "";
    }

    private String run(Program program) throws Exception {
        program.prepare(life::busyWith);
        if (!life.isWanted()) {
            return "";
        }
        Process started = Launcher.start(program.command(), log.file());
        process = started;
        pidFile.write(started.toHandle(), program.stopSignal());
        life.become(State.STARTING, "");
        if (!life.isWanted()) {
            Signal.send(program.stopSignal(), started.toHandle()); // stop() came before there was a process to end
        }
        Optional<String> trouble = awaitReady(program, started);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        program.onceReady(life::busyWith);
        reached(State.UP);
        watch(program, started);
        return Signal.describe(started.exitValue());
    }

    /** Why it did not get ready, empty when it did. */
    private Optional<String> awaitReady(Program program, Process started) throws InterruptedException {
        Instant latest = clock.instant().plus(program.startLimit());
        Optional<String> missing = program.missing();
        while (missing.isPresent()) {
            if (started.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(Signal.describe(started.exitValue()));
            }
            if (clock.instant().isAfter(latest)) {
                Signal.kill(started.toHandle());
                return Optional.of("was not ready within "
                        + program.startLimit().toSeconds() + " s and was killed; waited for " + missing.get());
            }
            missing = program.missing();
        }
        return Optional.empty();
    }

    private void watch(Program program, Process started) throws InterruptedException {
        while (!started.waitFor(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
            Optional<String> missing = program.missingLater();
            if (life.found(missing)) {
                tell(missing.map(what -> "runs, but is not ready: " + what).orElse("is ready again"));
            }
        }
    }

    private void reached(State goal) {
        if (life.reached(goal)) {
            tell("is up again after " + status().seconds() + " s");
        }
    }

    private void afterEnding(String ending) throws InterruptedException, IOException {
        Optional<Duration> pause = life.ended(ending);
        if (pause.isPresent()) {
            log.note(ending);
            tell(ending + "; starting it again in " + pause.get().toMillis() / 1000.0 + " s");
            life.pause(pause.get());
        }
    }

    private void tell(String what) {
        told.accept(new Happening(part.name(), what));
    }

    private @Nullable Process running() {
        Process last = process;
        return last != null && last.isAlive() ? last : null;
    }
}
