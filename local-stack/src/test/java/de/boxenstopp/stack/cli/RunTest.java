package de.boxenstopp.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.stack.StackSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunTest {

    private final CommandLine run = Run.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void usesTheLocalFolderAndTheUsualPortsUnlessToldOtherwise() {
        run.parseArgs();

        StackSettings settings = settings();

        assertThat(settings.state()).isEqualTo(settings.checkout().resolve(".local"));
        assertThat(settings.ports().postgres()).isEqualTo(5432);
        assertThat(settings.build()).isTrue();
    }

    @Test
    void movesAllPortsAndTheStateForASecondStack() {
        run.parseArgs("--port-offset", "10000", "--state", folder.toString(), "--no-build");

        StackSettings settings = settings();

        assertThat(settings.state()).isEqualTo(folder);
        assertThat(settings.ports().postgres()).isEqualTo(15432);
        assertThat(settings.ports().kafkaController()).isEqualTo(19093);
        assertThat(settings.ports().registryManagement()).isEqualTo(19095);
        assertThat(settings.build()).isFalse();
    }

    @Test
    void refusesAnOffsetThatLeadsNowhere() {
        assertThat(execute("--port-offset", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("--port-offset must be between 0 and 50000");
    }

    @Test
    void namesThePartsWhenOneIsUnknown() {
        assertThat(execute("--only", "postgres,kafak", "--state", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "There is no part called kafak. There are: postgres, kafka, registry, contracts, stripe, mailbox, ");
    }

    @Test
    void saysThatNothingIsUp() {
        for (String command : new String[] {"status", "stop", "kill slot", "restart slot", "start slot"}) {
            assertThat(execute((command + " --state " + folder).split(" ", -1)))
                    .as(command)
                    .isEqualTo(1);
        }
        assertThat(err.toString()).contains("Nothing is up (state in " + folder + "). Start: ./run");
    }

    @Test
    void makesNoTokenWithoutAKeyNorForWhomNobodyKnows() {
        assertThat(execute("token", "booking", "--state", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("No operator's key in " + folder);

        assertThat(execute("token", "bookin", "--state", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no service called bookin. There are: gateway, slot, booking");
    }

    @Test
    void explainsItselfWithExamples() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("./run --detach", "./run kill kafka", "--fresh", "BOXENSTOPP_STATE");
    }

    private int execute(String... arguments) {
        run.setOut(new PrintWriter(out, true));
        run.setErr(new PrintWriter(err, true));
        return run.execute(arguments);
    }

    private StackSettings settings() {
        Run command = run.getCommand();
        return command.settings();
    }
}
