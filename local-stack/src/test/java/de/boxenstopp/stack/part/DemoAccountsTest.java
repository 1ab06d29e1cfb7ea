package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    @TempDir
    private Path folder;

    private StateFolder state;

    @BeforeEach
    void anEmptyState() throws Exception {
        state = new StateFolder(folder);
        state.create();
    }

    @Test
    void areWrittenForTheirOwnerOnly() throws Exception {
        Path file = accounts().write();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file))
                .contains("\"username\": \"jockey1\"", "\"displayName\": \"Hans Fahrer\"", "\"role\": \"JOCKEY\"")
                .contains("\"password\": \"" + accounts().password(DemoAccounts.ALL.getFirst()) + "\"");
    }

    @Test
    void keepTheirPasswordsUntilTheStateIsForgotten() throws Exception {
        Path file = accounts().write();
        String first = Files.readString(file);
        accounts().write();
        assertThat(file).hasContent(first);

        state.empty();
        state.create();

        assertThat(Files.readString(accounts().write())).isNotEqualTo(first);
    }

    private DemoAccounts accounts() {
        return new DemoAccounts(state, new Secrets(state));
    }
}
