package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes the commands of other {@code ./run}s through a socket that only our user may open. A request is one line; an
 * answer is lines that begin with {@code >} and at the end {@code =} with the exit code.
 */
final class ControlServer implements AutoCloseable {

    /** The system's limit for the path of a socket is 108 bytes, 104 on a Mac. */
    private static final int LONGEST_PATH = 100;

    private final ServerSocketChannel server;
    private final ExecutorService clients = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("control-client").factory());
    private final Commands commands;
    private final Path socket;
    private final Path control;

    ControlServer(StateFolder state, Commands commands) throws IOException {
        this.commands = commands;
        control = state.control();
        Path wanted = state.secrets().resolve("control.sock"); // a folder that only our user may enter
        socket = wanted.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH
                ? wanted
                : Files.createTempDirectory("boxenstopp").resolve("control.sock");
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.writeString(control, socket.toString());
    }

    void listen() {
        Thread.ofPlatform().daemon().name("control").start(this::accept);
    }

    @Override
    public void close() throws IOException {
        server.close();
        clients.shutdown();
        try {
            clients.awaitTermination(2, TimeUnit.SECONDS); // whoever asked for the end shall hear of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                clients.execute(() -> serve(client));
            }
        } catch (ClosedChannelException e) {
            // the end of the stack
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader in = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8), true)) {
            String request = in.readLine();
            int code = request == null ? 2 : answer(request, text -> print(text, out));
            out.println("=" + code);
        } catch (IOException e) {
            // the one who asked has gone; the command is carried out all the same
        }
    }

    private static void print(String text, PrintWriter out) {
        List.of(text.split("\n", -1)).forEach(line -> out.println(">" + line));
    }

    private int answer(String request, Consumer<String> answer) {
        List<String> words = List.of(request.split(" ", 2));
        try {
            if (words.size() == 2) {
                onPart(words.getFirst(), words.get(1), answer);
            } else {
                onAll(request, answer);
            }
            return 0;
        } catch (StackFailed e) {
            answer.accept(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private void onAll(String request, Consumer<String> answer) {
        switch (request) {
            case "phase" -> answer.accept(commands.phase().name());
            case "trouble" -> answer.accept(commands.trouble());
            case "status" -> commands.statuses().stream().map(StatusLine::write).forEach(answer);
            case "addresses" -> commands.addresses().forEach(answer);
            case "stop" -> {
                withdraw(); // the next supervisor may put its own there as soon as this one has stopped
                commands.stop(answer);
            }
            default -> throw new StackFailed("Unknown request " + request);
        }
    }

    private void withdraw() {
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(control);
        } catch (IOException e) {
            throw new StackFailed("Cannot remove " + control + ": " + e, e);
        }
    }

    private void onPart(String verb, String part, Consumer<String> answer) {
        switch (verb) {
            case "stop" -> commands.stop(part, answer);
            case "start" -> commands.start(part, answer);
            case "restart" -> commands.restart(part, answer);
            case "kill" -> commands.kill(part, answer);
            default -> throw new StackFailed("Unknown request " + verb);
        }
    }

    /** What can be asked of a running stack. */
    interface Commands {

        Supervision.Phase phase();

        String trouble();

        List<Status> statuses();

        List<String> addresses();

        void stop(Consumer<String> answer);

        void stop(String part, Consumer<String> answer);

        void start(String part, Consumer<String> answer);

        void restart(String part, Consumer<String> answer);

        void kill(String part, Consumer<String> answer);
    }
}
