package de.boxenstopp.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    @TempDir
    private Path folder;

    private StateFolder state;
    private ControlServer server;
    private ControlClient client;

    @BeforeEach
    void aSupervisorThatListens() throws IOException {
        listenIn(folder);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void tellsHowTheStackIs() throws IOException {
        assertThat(client.phase()).contains(Supervision.Phase.UP);
        assertThat(client.statuses()).containsExactly(Canned.SLOT);
        assertThat(client.ask("addresses")).containsExactly("", "slot http://localhost:8083");
    }

    @Test
    void passesACommandOnAndTheAnswerBack() throws IOException {
        List<String> lines = new ArrayList<>();

        assertThat(client.command("restart slot", lines::add)).isZero();
        assertThat(lines).containsExactly("restarting slot", "slot is up");
    }

    @Test
    void passesARefusalBack() throws IOException {
        List<String> lines = new ArrayList<>();

        assertThat(client.command("kill slit", lines::add)).isEqualTo(1);
        assertThat(lines).containsExactly("no slit", "in any part");
        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> client.ask("dance"))
                .withMessage("Unknown request dance");
    }

    @Test
    void isNotToBeSpokenToOnceItIsAskedToStop() throws IOException {
        List<String> lines = new ArrayList<>();

        client.command("stop", lines::add);

        assertThat(lines).containsExactly("stopping slot");
        assertThat(client.phase()).isEmpty();
    }

    @Test
    void listensElsewhereWhenThePathIsTooLongForASocket() throws IOException {
        server.close();

        listenIn(folder.resolve("deep/".repeat(30)));

        assertThat(client.phase()).contains(Supervision.Phase.UP);
    }

    private void listenIn(Path root) throws IOException {
        state = new StateFolder(root);
        state.create();
        server = new ControlServer(state, new Canned());
        server.listen();
        client = new ControlClient(state);
    }

    private static final class Canned implements ControlServer.Commands {

        private static final Status SLOT = new Status("slot", 8083, State.UP, 7, Duration.ofSeconds(3), 0, "died once");

        @Override
        public Supervision.Phase phase() {
            return Supervision.Phase.UP;
        }

        @Override
        public String trouble() {
            return "";
        }

        @Override
        public List<Status> statuses() {
            return List.of(SLOT);
        }

        @Override
        public List<String> addresses() {
            return List.of("", "slot http://localhost:8083");
        }

        @Override
        public void stop(Consumer<String> answer) {
            answer.accept("stopping slot");
        }

        @Override
        public void stop(String part, Consumer<String> answer) {}

        @Override
        public void start(String part, Consumer<String> answer) {}

        @Override
        public void restart(String part, Consumer<String> answer) {
            answer.accept("restarting " + part);
            answer.accept(part + " is up");
        }

        @Override
        public void kill(String part, Consumer<String> answer) {
            throw new StackFailed("no " + part + "\nin any part");
        }
    }
}
