package de.boxenstopp.identity.staff.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StaffAccountsFileTest {

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

    private StaffAccountsFile read(String content) throws Exception {
        return new StaffAccountsFile(
                Files.writeString(folder.resolve("staff.json"), content), new JsonMapper(), command -> {});
    }
}
