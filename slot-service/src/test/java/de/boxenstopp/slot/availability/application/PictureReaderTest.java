package de.boxenstopp.slot.availability.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.workshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.calendar.application.InMemoryCalendar;
import de.boxenstopp.slot.calendar.application.InMemoryWorkshops;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class PictureReaderTest {

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryCalendar calendar = new InMemoryCalendar();
    private final InMemoryWorkshops workshops = new InMemoryWorkshops(workshop(terms()));
    private final NotedChanges changes = new NotedChanges();
    private final PictureReader reader = reader(Duration.ofMinutes(1));

    @BeforeEach
    void open() {
        new OpenDays(calendar, workshops, terms(), TransactionOperations.withoutTransaction(), clock).handle();
    }

    @Test
    void readsTheWholeCalendarAtFirst() {
        var picture = reader.read(null);

        assertThat(levels(picture, MONDAY)).hasSize(8).containsOnly(Level.FREE);
        assertThat(picture.first()).isEqualTo(LocalDate.of(2025, 12, 26));
    }

    @Test
    void isTheSameVersionWhileNothingChanges() {
        var picture = reader.read(null);

        assertThat(reader.read(picture).version()).isEqualTo(picture.version());
    }

    @Test
    void readsDaysThatChanged() {
        var before = reader.read(null);

        calendar.replace(closedDay(MONDAY));
        changes.note(new Days(WITTEN, MONDAY, MONDAY));
        var after = reader.read(before);

        assertThat(levels(after, MONDAY)).containsOnly(Level.CLOSED);
        assertThat(levels(after, TUESDAY)).containsOnly(Level.FREE);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(levels(before, MONDAY)).containsOnly(Level.FREE);
    }

    @Test
    void readsNothingElse() {
        var before = reader.read(null);

        calendar.replace(closedDay(MONDAY));
        changes.note(new Days(WITTEN, TUESDAY, TUESDAY));

        assertThat(levels(reader.read(before), MONDAY)).containsOnly(Level.FREE);
    }

    @Test
    void readsEverythingAgainNowAndThenWhateverWasNoted() {
        var forgetful = reader(Duration.ofNanos(1));
        var before = forgetful.read(null);

        calendar.replace(closedDay(MONDAY));

        assertThat(levels(forgetful.read(before), MONDAY)).containsOnly(Level.CLOSED);
    }

    @Test
    void readsEverythingAgainWhenAWorkshopChanged() {
        var before = reader.read(null);

        calendar.replace(closedDay(MONDAY));
        changes.note(Days.all(WITTEN));

        assertThat(levels(reader.read(before), MONDAY)).containsOnly(Level.CLOSED);
    }

    @Test
    void readsEverythingAgainWhenTheDayIsAnother() {
        var before = reader.read(null);
        clock.advance(Duration.ofDays(1));

        assertThat(reader.read(before).first()).isEqualTo(before.first().plusDays(1));
    }

    @Test
    void forgetsNothingThatSomebodyMayStillAskFor() {
        var forgetful = reader(Duration.ofNanos(1));
        forgetful.read(forgetful.read(null));

        assertThat(changes.forgotten()).isEmpty();
    }

    @Test
    void knowsNoOtherWorkshop() {
        var picture = reader.read(null);

        assertThat(picture.workshop(null).workshop()).isEqualTo(WITTEN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> picture.workshop(new WorkshopId(UUID.randomUUID())));
    }

    private PictureReader reader(Duration rereadAfter) {
        var settings = new LiveSettings(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), rereadAfter);
        return new PictureReader(calendar, workshops, changes, settings, clock);
    }

    private static List<Level> levels(Picture picture, LocalDate date) {
        return picture.workshop(null)
                .offers(date, date, 60, NOW)
                .map(Offer::level)
                .toList();
    }
}
