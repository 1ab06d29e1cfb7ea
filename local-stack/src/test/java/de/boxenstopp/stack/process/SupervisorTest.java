package de.boxenstopp.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String RUNS = "touch $READY; exec sleep 1000";

    @TempDir
    private Path folder;

    private final Queue<String> happenings = new ConcurrentLinkedQueue<>();
    private Supervisor supervisor = supervising();

    @AfterEach
    void stopAll() throws InterruptedException {
        supervisor.stop(line -> {});
    }

    @Test
    void startsAPartOnceWhatItNeedsIsUp() throws Exception {
        ShellProgram database = program("database", "sleep 0.3; " + RUNS);
        supervisor = supervising(database, program("service", RUNS).needing("database"));

        supervisor.start();

        assertThat(state("service")).isEqualTo(State.WAITING);
        supervisor.awaitUp(List.of("database", "service"));
        assertThat(database.ready()).exists();
    }

    @Test
    void letsOthersGoFirst() throws Exception {
        ShellProgram door = program("door", "sleep 0.5; " + RUNS);
        ShellProgram later = program("later", "test -e %s && %s".formatted(door.ready(), RUNS))
                .goingAfter("door");
        supervisor = supervising(later, door); // whatever the order of the table

        supervisor.start();

        supervisor.awaitUp(List.of("door", "later"));
        assertThat(happenings).isEmpty();
    }

    @Test
    @Timeout(15)
    void nobodyWaitsForAStackThatWasStopped() throws Exception {
        supervisor = supervising(program("slow", "exec sleep 1000"));
        supervisor.start();
        Thread stopping = Thread.ofPlatform().start(() -> {
            try {
                supervisor.stop(line -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> supervisor.awaitUp(List.of("slow"))).hasMessageContaining("was stopped");
        stopping.join();
    }

    @Test
    void doesNotWaitForThoseWhoFailToGoFirst() throws Exception {
        supervisor = supervising(
                program("door", "exit 3"), program("later", RUNS).goingAfter("door", "somebody who is not started"));

        supervisor.start();

        supervisor.awaitUp("later", SOON);
    }

    @Test
    void startsAgainWhatIsKilled() throws Exception {
        supervisor = supervising(program("service", RUNS));
        supervisor.start();
        supervisor.awaitUp("service", SOON);
        long before = supervisor.status("service").pid();

        supervisor.kill("service");

        assertThat(state("service")).isNotEqualTo(State.UP);
        supervisor.awaitUp("service", SOON);
        assertThat(supervisor.status("service").pid()).isNotEqualTo(before);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(happenings)
                        .anyMatch(line -> line.startsWith("service killed (signal 9); starting it again in 0.5 s"))
                        .anyMatch(line -> line.startsWith("service is up again after")));
    }

    @Test
    void saysWhyAPartDoesNotComeUp() throws Exception {
        supervisor = supervising(program("service", "echo the disk is full; exit 3"));
        supervisor.start();

        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> supervisor.awaitUp(List.of("service")))
                .withMessageContaining("service does not come up: ended with exit code 3")
                .withMessageContaining("| the disk is full");
    }

    @Test
    void killsWhatDoesNotGetReadyInTimeAndSaysWhatItWaitedFor() throws Exception {
        supervisor = supervising(program("service", "exec sleep 1000").within(Duration.ofMillis(300)));
        supervisor.start();

        await().atMost(SOON).until(() -> state("service") == State.DEAD);

        assertThat(supervisor.status("service").note())
                .contains("was not ready within 0 s and was killed; waited for")
                .contains("service.ready");
    }

    @Test
    void killsWhatDoesNotStop() throws Exception {
        supervisor = supervising(program("service", "trap '' TERM; touch $READY; while :; do sleep 0.1; done"));
        supervisor.start();
        supervisor.awaitUp("service", SOON);
        long pid = supervisor.status("service").pid();

        supervisor.stop("service");

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(happenings).anyMatch(line -> line.contains("did not stop within 1 s and was killed"));
    }

    @Test
    void keepsAStoppedPartStoppedUntilItIsStarted() throws Exception {
        supervisor = supervising(program("service", RUNS));
        supervisor.start();
        supervisor.awaitUp("service", SOON);

        supervisor.stop("service");
        await().atMost(SOON).until(() -> state("service") == State.STOPPED);
        supervisor.start("service");

        supervisor.awaitUp("service", SOON);
    }

    @Test
    void restartsWithoutAPause() throws Exception {
        supervisor = supervising(program("service", RUNS));
        supervisor.start();
        supervisor.awaitUp("service", SOON);
        long before = supervisor.status("service").pid();

        supervisor.restart("service");
        supervisor.awaitUp("service", SOON);

        assertThat(supervisor.status("service").pid()).isNotEqualTo(before);
        assertThat(happenings).isEmpty();
    }

    @Test
    void noticesThatARunningProgramIsNoLongerReady() throws Exception {
        ShellProgram service = program("service", RUNS);
        supervisor = supervising(service);
        supervisor.start();
        supervisor.awaitUp("service", SOON);

        Files.delete(service.ready());
        await().atMost(SOON).until(() -> state("service") == State.NOT_READY);
        Files.createFile(service.ready());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(happenings)
                        .anyMatch(line -> line.startsWith("service runs, but is not ready"))
                        .anyMatch(line -> line.equals("service is ready again")));
        assertThat(state("service")).isEqualTo(State.UP);
    }

    @Test
    void repeatsAStepThatFailed() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        supervisor = supervising(new CountedStep(tries));
        supervisor.start();

        supervisor.awaitUp(List.of("step"));

        assertThat(tries).hasValue(2);
        assertThat(state("step")).isEqualTo(State.DONE);
    }

    @Test
    void doesNotTryAgainWhatIsHopeless() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        supervisor = supervising(new RefusingProgram(tries));
        supervisor.start();

        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> supervisor.awaitUp(List.of("refusing")))
                .withMessageContaining("refusing does not come up: the data are of another version");
        assertThat(tries).hasValue(1);
    }

    @Test
    void stopsWhatNobodyNeedsFirst() throws Exception {
        supervisor = supervising(
                program("database", RUNS),
                program("broker", RUNS),
                program("service", RUNS).needing("database", "broker"));
        supervisor.start();
        supervisor.awaitUp(List.of("database", "broker", "service"));
        Queue<String> steps = new ConcurrentLinkedQueue<>();

        supervisor.stop(steps::add);

        assertThat(steps).containsExactly("stopping service", "stopping broker", "stopping database");
    }

    @Test
    void endsWhatAnEarlierSupervisorLeftBehind() throws Exception {
        supervisor = supervising(program("service", RUNS));
        supervisor.start();
        supervisor.awaitUp("service", SOON);
        ProcessHandle orphan =
                ProcessHandle.of(supervisor.status("service").pid()).orElseThrow();

        Orphans.end(folder.resolve("pids"), Clock.systemUTC(), this::note);

        assertThat(happenings)
                .anyMatch(line -> line.contains("is still there from an earlier run (pid " + orphan.pid()));
        await().atMost(SOON).until(() -> !orphan.isAlive());
    }

    @Test
    void namesThePartsWhenAskedForAnUnknownOne() {
        supervisor = supervising(program("service", RUNS));

        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> supervisor.kill("servise"))
                .withMessage("There is no part called servise. There are: service.");
    }

    private State state(String part) {
        return supervisor.status(part).state();
    }

    private ShellProgram program(String name, String script) {
        return ShellProgram.of(name, script, folder);
    }

    private Supervisor supervising(Part... parts) {
        if (parts.length == 0) {
            return new Supervisor(List.of(), Path.of("logs"), Path.of("pids"), Clock.systemUTC(), this::note);
        }
        try {
            Path pids = Files.createDirectories(folder.resolve("pids"));
            return new Supervisor(List.of(parts), folder.resolve("logs"), pids, Clock.systemUTC(), this::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Happening happening) {
        happenings.add(happening.part() + " " + happening.text());
    }

    private record RefusingProgram(AtomicInteger tries) implements Program {

        @Override
        public String name() {
            return "refusing";
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of();
        }

        @Override
        public Duration startLimit() {
            return SOON;
        }

        @Override
        public void prepare(Consumer<String> progress) {
            tries.incrementAndGet();
            throw new Hopeless("the data are of another version");
        }

        @Override
        public Command command() {
            throw new AssertionError("never gets there");
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }
    }

    /** Fails the first time. */
    private record CountedStep(AtomicInteger tries) implements Step {

        @Override
        public String name() {
            return "step";
        }

        @Override
        public List<String> needs() {
            return List.of();
        }

        @Override
        public Duration startLimit() {
            return SOON;
        }

        @Override
        public void run(Consumer<String> progress) {
            if (tries.incrementAndGet() == 1) {
                throw new StackFailed("not yet");
            }
        }
    }
}
