package de.boxenstopp.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortOwnerTest {

    private static final String HEADER =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    @TempDir
    private Path proc;

    @BeforeEach
    void aMachineWithPostgresOn5432() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(
                proc.resolve("net/tcp"),
                HEADER
                        + "   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   104        0 4711 1 0\n"
                        + "   1: 0100007F:1539 0100007F:9999 01 00000000:00000000 00:00000000 00000000   104        0 4712 1 0\n");
        Path descriptors = Files.createDirectories(proc.resolve("812/fd"));
        Files.createSymbolicLink(descriptors.resolve("0"), Path.of("pipe:[17]"));
        Files.createSymbolicLink(descriptors.resolve("5"), Path.of("socket:[4711]"));
        Files.createSymbolicLink(descriptors.resolve("6"), Path.of("socket:[4712]"));
        Files.writeString(proc.resolve("812/cmdline"), "postgres\0-D\0/var/lib/postgresql\0");
    }

    @Test
    void namesTheProcessThatListens() throws IOException {
        assertThat(new PortOwner(proc).of(5432)).contains("pid 812 (postgres -D /var/lib/postgresql)");
    }

    @Test
    void namesNobodyForAPortThatIsOnlyTalkedThrough() throws IOException {
        assertThat(new PortOwner(proc).of(5433)).isEmpty();
    }

    @Test
    void namesNobodyWhenTheProcessMayNotBeSeen() throws IOException {
        Files.delete(proc.resolve("812/fd/5"));

        assertThat(new PortOwner(proc).of(5432)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsOurselvesOnARealPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.isFree(taken.getLocalPort())).isFalse();
            assertThat(PortOwner.describe(taken.getLocalPort()))
                    .startsWith("pid " + ProcessHandle.current().pid() + " (")
                    .contains("java");
        }
    }
}
