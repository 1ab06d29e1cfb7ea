package de.boxenstopp.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.notification.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Words german = Words.in(Language.DE);
    private final Words english = Words.in(Language.EN);

    @Test
    void writesMoneyAsPeopleDo() {
        assertThat(german.money(103_246)).isEqualTo("1.032,46\u00a0€");
        assertThat(english.money(103_246)).isEqualTo("€1,032.46");
        assertThat(german.money(5)).isEqualTo("0,05\u00a0€");
    }

    @Test
    void writesDaysAndTimesAsPeopleDo() {
        var start = LocalTime.of(8, 0);
        var end = LocalTime.of(10, 0);

        assertThat(german.window(MONDAY, start, end)).isEqualTo("Montag, 23. November 2026, 08:00–10:00 Uhr");
        assertThat(english.window(MONDAY, start, end)).isEqualTo("Monday, 23 November 2026, 08:00–10:00");
        assertThat(german.date(LocalDate.of(2026, 3, 1))).isEqualTo("1. März 2026");
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(texts("mails_en.properties").keySet())
                .isEqualTo(texts("mails.properties").keySet());
    }

    @Test
    void hasSomethingToSayToCodesOfTomorrow() {
        assertThat(german.textOr("service.WIPERS", "WIPERS")).isEqualTo("WIPERS");
        assertThat(german.textOr("service.TUV", "TUV")).isEqualTo("TÜV/HU");
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("/" + name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
