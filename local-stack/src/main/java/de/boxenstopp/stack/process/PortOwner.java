package de.boxenstopp.stack.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port: found in /proc, where Linux tells which process holds which socket. */
public final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int SHOWN = 100;

    private final Path proc;

    PortOwner(Path proc) {
        this.proc = proc;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The owner in words, for a message: {@code pid 812 (postgres -D …)}. */
    public static String describe(int port) {
        if (!Files.isDirectory(Path.of("/proc/net"))) {
            return "another process (lsof -i :" + port + " names it)";
        }
        try {
            return new PortOwner(Path.of("/proc"))
                    .of(port)
                    .orElse("a process that this user may not see (as root, ss -ltnp names it)");
        } catch (IOException e) {
            return "another process";
        }
    }

    Optional<String> of(int port) throws IOException {
        Set<String> sockets = socketsListeningOn(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> processes = Files.list(proc)) {
            return processes
                    .filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> holdsOneOf(folder, sockets))
                    .findFirst()
                    .map(PortOwner::describe);
        }
    }

    private Set<String> socketsListeningOn(int port) throws IOException {
        String wanted = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            Path file = proc.resolve(table);
            if (!Files.exists(file)) {
                continue;
            }
            for (String line : Files.readAllLines(file)) {
                // sl local_address rem_address st tx_queue:rx_queue tr:when retrnsmt uid timeout inode
                List<String> columns = List.of(line.strip().split("\\s+"));
                if (columns.size() > 9
                        && columns.get(1).endsWith(wanted)
                        && columns.get(3).equals(LISTENING)) {
                    sockets.add("socket:[" + columns.get(9) + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return open.anyMatch(descriptor -> sockets.contains(targetOf(descriptor)));
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
    }

    private static String targetOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(Path process) {
        String command;
        try {
            command = Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            command = "?";
        }
        return "pid " + process.getFileName() + " ("
                + (command.length() > SHOWN ? command.substring(0, SHOWN) + " …" : command) + ")";
    }
}
