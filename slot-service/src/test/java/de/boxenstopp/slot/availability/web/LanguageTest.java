package de.boxenstopp.slot.availability.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.Reason;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void hasWordsForEveryReason(Reason reason) {
        var offer = new Offer(pickup(MONDAY, "08:00"), 0, Level.CLOSED, reason);

        assertThat(Language.GERMAN.label(offer)).isNotBlank().isNotEqualTo(Language.ENGLISH.label(offer));
    }

    @Test
    void countsWhatIsFree() {
        assertThat(Language.GERMAN.label(free(3, Level.FREE))).isEqualTo("3 Plätze frei");
        assertThat(Language.GERMAN.label(free(1, Level.LAST))).isEqualTo("Nur noch 1 Platz frei");
        assertThat(Language.ENGLISH.label(free(1, Level.LAST))).isEqualTo("Only 1 place left");
    }

    @Test
    void isGermanUnlessSomebodyPrefersEnglish() {
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.GERMAN);
    }

    private static Offer free(int places, Level level) {
        return new Offer(pickup(MONDAY, "08:00"), places, level, null);
    }
}
