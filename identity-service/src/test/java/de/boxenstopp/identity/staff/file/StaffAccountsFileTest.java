package de.boxenstopp.identity.staff.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.boxenstopp.identity.staff.application.AddStaff;
import de.boxenstopp.kit.kafka.SchemaRegistryAway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.json.JsonMapper;

class StaffAccountsFileTest {

    private static final String ONE =
            "[{\"username\": \"jo\", \"password\": \"erster-gang\", \"displayName\": \"Jo\", \"role\": \"JOCKEY\"}]";

    @TempDir
    Path folder;

    @Test
    void namesAccountsInFull() throws Exception {
        var accounts = read("""
                [{"username": "Jo", "password": "erster-gang", "displayName": "Jo", "role": "JOCKEY",
                  "phone": "+49 2302 (555)-01"}]
                """).accounts();

        assertThat(accounts).singleElement().satisfies(account -> {
            var command = account.command();
            assertThat(command.username().value()).isEqualTo("jo");
            assertThat(command.profile().phone()).isEqualTo("+49230255501");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json: geheim-und-lang",
                "[{\"username\": \"jo\", \"password\": \"geheim\", \"displayName\": \"Jo\", \"role\": \"JOCKEY\"}]",
                "[{\"username\": \"jo\", \"password\": \"geheim-und-lang\", \"displayName\": \"Jo\", \"role\": \"BOSS\"}]",
                "[{\"username\": \"jo\", \"password\": \"geheim-und-lang\", \"role\": \"JOCKEY\"}]"
            })
    void isRefusedWithoutBeingQuoted(String content) throws Exception {
        var file = read(content);

        assertThatIllegalStateException()
                .isThrownBy(file::accounts)
                .withMessageStartingWith("STAFF_ACCOUNTS is not readable")
                .withNoCause()
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void waitsForWhoeverStartsALittleLater() throws Exception {
        var asked = new ArrayList<UUID>();

        read(ONE, command -> {
                    asked.add(command.id());
                    if (asked.size() == 1) {
                        throw new SchemaRegistryAway("not up yet", null);
                    }
                })
                .run(new DefaultApplicationArguments());

        assertThat(asked).hasSize(2);
        assertThat(Set.copyOf(asked)).as("the same account").hasSize(1);
    }

    @Test
    void doesNotWaitForABug() throws Exception {
        var file = read(ONE, command -> {
            throw new IllegalArgumentException("a bug");
        });

        assertThatIllegalArgumentException().isThrownBy(() -> file.run(new DefaultApplicationArguments()));
    }

    private StaffAccountsFile read(String content) throws Exception {
        return read(content, command -> {});
    }

    private StaffAccountsFile read(String content, Consumer<AddStaff.Command> unlessThere) throws Exception {
        return new StaffAccountsFile(
                Files.writeString(folder.resolve("staff.json"), content), new JsonMapper(), unlessThere);
    }
}
