package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.part.Parts;
import de.boxenstopp.stack.process.Happening;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A stack from its start to its end, as {@code ./run} keeps it: shown here, spoken to from elsewhere. */
final class Supervision implements ControlServer.Commands {

    /** How far it is, for those who wait for it elsewhere. */
    enum Phase {
        STARTING,
        UP,
        /** Something does not come up; the rest runs. */
        TROUBLED
    }

    private final LocalStack stack;
    private final Display display;
    private final Clock clock;
    private final boolean inBackground = Boolean.getBoolean(Background.MARK);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Phase phase = Phase.STARTING;
    private volatile String trouble = "";
    private volatile boolean stopping;

    Supervision(LocalStack stack, Display display, Clock clock) {
        this.stack = stack.telling(this::happened, display::line);
        this.display = display;
        this.clock = clock;
    }

    /** Returns when the stack has ended; 0 when that was asked for. */
    int run() throws IOException, InterruptedException {
        try {
            stack.begin();
        } catch (StackFailed e) {
            stack.stop();
            throw e;
        }
        try (ControlServer control = new ControlServer(stack.state(), this)) {
            control.listen();
            display.watch(this::statuses);
            try {
                stack.awaitUp(stack.names().stream()
                        .filter(Parts.INFRASTRUCTURE::contains)
                        .toList());
            } catch (StackFailed e) {
                display.settle();
                display.line("\n" + e.getMessage() + "\n");
                stack.stop(display::line);
                return 1;
            }
            awaitTheRest();
            stack.makeStartUpCaches(display::line);
            ended.await();
            return 0;
        }
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public List<Status> statuses() {
        return stack.supervisor().statuses();
    }

    @Override
    public List<String> addresses() {
        Welcome welcome = new Welcome(stack);
        return Stream.concat(welcome.addresses().stream(), welcome.accounts().stream())
                .toList();
    }

    @Override
    public void stop(Consumer<String> answer) {
        stopping = true;
        display.line("stopping, as ./run stop asked");
        stack.stop(answer);
        ended.countDown();
    }

    @Override
    public void stop(String part, Consumer<String> answer) {
        stack.stop(part);
        answer.accept(part + " is stopped; ./run start " + part + " starts it again");
    }

    @Override
    public void start(String part, Consumer<String> answer) {
        stack.start(part);
        awaitUp(part, answer);
    }

    @Override
    public void restart(String part, Consumer<String> answer) {
        answer.accept("restarting " + part);
        stack.restart(part);
        awaitUp(part, answer);
    }

    @Override
    public void kill(String part, Consumer<String> answer) {
        long pid = stack.supervisor().status(part).pid();
        if (pid == 0) {
            throw new StackFailed(part + " has no process to kill");
        }
        stack.kill(part);
        answer.accept("killed " + part + " (pid " + pid + "); it is started again");
    }

    private void awaitUp(String part, Consumer<String> answer) {
        stack.awaitUp(List.of(part));
        Status status = stack.supervisor().status(part);
        answer.accept(part + " is up after " + status.seconds() + " s");
    }

    private void awaitTheRest() {
        try {
            stack.awaitUp(stack.names());
            phase = Phase.UP;
            display.settle();
        } catch (StackFailed e) {
            trouble = String.valueOf(e.getMessage());
            phase = Phase.TROUBLED;
            display.settle();
            if (stopping) {
                return;
            }
            display.line("\n" + trouble + "\nThe rest runs; this is tried again and again.");
        }
        if (!inBackground) {
            addresses().forEach(display::line); // otherwise it goes to a log, and passwords do not belong there
        }
    }

    private void happened(Happening happening) {
        LocalTime now =
                LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        display.line(now + " " + happening.part() + " " + happening.text());
    }
}
