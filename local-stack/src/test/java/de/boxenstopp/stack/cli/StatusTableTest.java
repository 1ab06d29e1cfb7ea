package de.boxenstopp.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.stack.process.State;
import de.boxenstopp.stack.process.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final Status POSTGRES = new Status("postgres", 5432, State.UP, 812, Duration.ofMillis(1149), 0, "");
    private static final Status CONTRACTS = new Status("contracts", 0, State.WAITING, 0, Duration.ZERO, 0, "for kafka");
    private static final Status BOOKING = new Status(
            "booking", 8081, State.DEAD, 0, Duration.ofSeconds(8), 1, "killed (signal 9); again in 0.5 s\nmore");

    @Test
    void showsWhatPortStateSecondsAndWhatItIsBusyWith() {
        assertThat(new StatusTable(80, false).lines(List.of(POSTGRES, CONTRACTS, BOOKING)))
                .containsExactly(
                        "  WHAT           PORT  STATE      SECONDS",
                        "  postgres       5432  up             1.1",
                        "  contracts         -  waiting          -  for kafka",
                        "  booking        8081  dead             -  killed (signal 9); again in 0.5 s");
    }

    @Test
    void cutsLinesThatWouldWrap() {
        assertThat(new StatusTable(45, false).line(BOOKING))
                .isEqualTo("  booking        8081  dead             -  k…")
                .hasSize(45);
    }

    @Test
    void coloursTheStateOnly() {
        assertThat(new StatusTable(80, true).line(POSTGRES))
                .isEqualTo("  postgres       5432  \u001b[32mup\u001b[0m             1.1");
    }

    @Test
    void passesAStatusOnUnchanged() {
        assertThat(StatusLine.read(StatusLine.write(POSTGRES))).isEqualTo(POSTGRES);
        assertThat(StatusLine.read(StatusLine.write(BOOKING)).note())
                .isEqualTo("killed (signal 9); again in 0.5 s more");
    }
}
