package de.boxenstopp.slot.availability.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotBoardTest {

    private final SlotBoard board = boardWith(monday(4), tuesday(4));

    @Test
    void tellsEverythingToWhoeverKnowsNothing() {
        assertThat(news(board, SlotBoard.NOTHING))
                .startsWith("event: state\nid: ")
                .endsWith("data: [Mon 4,Tue 4]\n\n");
    }

    @Test
    void tellsNothingTwice() {
        assertThat(news(board, board.version())).isEmpty();
        assertThat(next(board, monday(4), tuesday(4))).isSameAs(board);
    }

    @Test
    void tellsWhatIsAnotherNow() {
        var next = next(board, monday(3), tuesday(4));

        assertThat(news(next, board.version())).startsWith("event: change\n").endsWith("data: [Mon 3]\n\n");
    }

    @Test
    void tellsTheLatestOnlyToWhoeverIsSlow() {
        var later = next(next(next(board, monday(3), tuesday(4)), monday(2), tuesday(4)), monday(2), tuesday(1));

        assertThat(news(later, board.version())).endsWith("data: [Mon 2,Tue 1]\n\n");
        assertThat(news(later, board.version() + 2)).endsWith("data: [Tue 1]\n\n");
    }

    @Test
    void tellsOnlyOfTheDaysThatSomebodyWants() {
        var next = next(board, monday(3), tuesday(4));

        assertThat(text(next.newsSince(board.version(), TUESDAY, TUESDAY))).isEmpty();
        assertThat(text(next.newsSince(SlotBoard.NOTHING, TUESDAY, TUESDAY))).endsWith("data: [Tue 4]\n\n");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(text(board.newsSince(SlotBoard.NOTHING, MONDAY.minusDays(7), MONDAY.minusDays(7))))
                .startsWith("event: state\n")
                .endsWith("data: []\n\n");
    }

    @Test
    void goesOnWhereSomebodyLeftOff() {
        var id = idOf(news(board, SlotBoard.NOTHING));
        var next = next(board, monday(3), tuesday(4));

        assertThat(next.knownTo(id)).isEqualTo(board.version());
        assertThat(next.knownTo("anothers-1")).isEqualTo(SlotBoard.NOTHING);
        assertThat(next.knownTo("")).isEqualTo(SlotBoard.NOTHING);
        assertThat(next.knownTo(id + "7")).as("from the future").isEqualTo(SlotBoard.NOTHING);
        assertThat(boardWith(monday(4)).knownTo(id)).as("another instance").isEqualTo(SlotBoard.NOTHING);
    }

    @Test
    void beginsAnewWhenAWindowIsGone() {
        var next = next(board, monday(4));

        assertThat(news(next, board.version())).startsWith("event: state\n").endsWith("data: [Mon 4]\n\n");
    }

    @Test
    void beginsAnewWhenThereIsNothingAnyMore() {
        assertThat(news(next(board), board.version()))
                .startsWith("event: state\n")
                .endsWith("data: []\n\n");
    }

    @Test
    void makesNothingOfDaysThatAreOver() {
        var next = next(board, tuesday(4));

        assertThat(news(next, board.version())).isEmpty();
    }

    private static SlotBoard boardWith(Offer... offers) {
        return next(SlotBoard.empty(), offers);
    }

    private static SlotBoard next(SlotBoard board, Offer... offers) {
        return board.with(List.of(offers), SlotBoardTest::write);
    }

    private static byte[] write(Offer offer) {
        return (offer.window().date().equals(MONDAY) ? "Mon " : "Tue ")
                .concat(String.valueOf(offer.free()))
                .getBytes(UTF_8);
    }

    private static String news(SlotBoard board, long known) {
        return text(board.newsSince(known, LocalDate.EPOCH, TUESDAY));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static String idOf(String event) {
        return event.lines()
                .filter(line -> line.startsWith("id: "))
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    private static Offer monday(int free) {
        return new Offer(pickup(MONDAY, "08:00"), free, Level.FREE, null);
    }

    private static Offer tuesday(int free) {
        return new Offer(pickup(TUESDAY, "08:00"), free, Level.FREE, null);
    }
}
