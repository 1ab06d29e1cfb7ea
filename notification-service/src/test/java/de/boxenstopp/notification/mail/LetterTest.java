package de.boxenstopp.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void keepsWhatBecomesAHeaderOnOneLine() {
        var letter = new Letter(
                "de",
                "Hello\r\nBcc: a@b.example",
                "one\u2028two",
                "Hi\tthere\u0000",
                List.of(),
                new Letter.Ending("", ""));

        assertThat(letter.subject()).isEqualTo("Hello Bcc: a@b.example");
        assertThat(letter.preview()).isEqualTo("one two");
        assertThat(letter.greeting()).isEqualTo("Hi there");
    }

    @Test
    void doesNotShowItselfInLogs() {
        var letter = new Letter("de", "Anna", "Anna", "Anna", List.of(), new Letter.Ending("", ""));

        assertThat(letter.toString()).doesNotContain("Anna");
    }
}
