package de.boxenstopp.identity.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void isTheSameHoweverItIsTyped() {
        assertThat(Email.typed("  Zoe\u0308@Example.ORG ")).isEqualTo(Email.typed("zoë@example.org"));
        assertThat(Email.typed("zoë@example.org")).hasToString("Email[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "a.b+c@sub.example.co.uk", "o'neil@example.org", "müller@müller.de"})
    void canBeWhatPeopleHave(String address) {
        assertThat(Email.typed(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a@@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a b@example.org",
                "a@-example.org",
                "a,b@example.org"
            })
    void isNotWhatNoMailGetsTo(String address) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Email.typed(address));
    }
}
