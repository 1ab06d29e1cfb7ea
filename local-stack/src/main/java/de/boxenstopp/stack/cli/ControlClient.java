package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.StateLock;
import de.boxenstopp.stack.process.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Speaks to the supervisor that is running on a state folder. */
final class ControlClient {

    private static final Duration SHORT = Duration.ofSeconds(10);
    /** Longer than all limits within the supervisor together. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final StateFolder state;

    ControlClient(StateFolder state) {
        this.state = state;
    }

    /** The process id of the supervisor, empty when none runs. */
    Optional<String> supervisor() throws IOException {
        return StateLock.holder(state.lock());
    }

    /** Empty as long as the supervisor is not so far that it can be spoken to. */
    Optional<Supervision.Phase> phase() {
        List<String> answer = new ArrayList<>();
        try {
            exchange("phase", answer::add);
        } catch (IOException e) {
            return Optional.empty();
        }
        return answer.stream().findFirst().map(Supervision.Phase::valueOf);
    }

    List<Status> statuses() throws IOException {
        return ask("status").stream().map(StatusLine::read).toList();
    }

    /** The lines of an answer that comes at once. */
    List<String> ask(String request) throws IOException {
        List<String> lines = new ArrayList<>();
        int code = within(SHORT, request, lines::add);
        if (code != 0) {
            throw new StackFailed(String.join("\n", lines));
        }
        return lines;
    }

    /** Has something done that may take its time; lines are passed on as they come. */
    int command(String request, Consumer<String> lines) throws IOException {
        return within(LONG, request, lines);
    }

    private int within(Duration limit, String request, Consumer<String> lines) throws IOException {
        FutureTask<Integer> exchange = new FutureTask<>(() -> exchange(request, lines));
        Thread.ofPlatform().daemon().start(exchange);
        try {
            return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StackFailed("The supervisor (pid " + supervisor().orElse("?") + ") gave no answer to \"" + request
                    + "\" for " + limit.toSeconds() + " s. kill -9 ends it; the next ./run clears up.");
        } catch (ExecutionException e) {
            throw new StackFailed("The supervisor cannot be spoken to: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted");
        }
    }

    private int exchange(String request, Consumer<String> lines) throws IOException {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(Files.readString(state.control()).strip());
        try (SocketChannel channel = SocketChannel.open(address);
                BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true)) {
            out.println(request);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("=")) {
                    return Integer.parseInt(line.substring(1));
                }
                lines.accept(line.substring(1));
            }
            throw new IOException("it ended before it had answered");
        }
    }
}
