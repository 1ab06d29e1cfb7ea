package de.boxenstopp.slot.availability.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.workshop;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.application.LiveCalendarFixture;
import de.boxenstopp.slot.availability.application.LiveSettings;
import de.boxenstopp.slot.availability.application.NotedChanges;
import de.boxenstopp.slot.calendar.application.InMemoryCalendar;
import de.boxenstopp.slot.calendar.application.InMemoryWorkshops;
import de.boxenstopp.slot.calendar.application.OpenDays;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Timeout(20)
class SlotPagesTest {

    private static final SlotQuery MONDAYS = new SlotQuery(null, null, MONDAY, MONDAY, null);

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryCalendar calendar = new InMemoryCalendar();
    private final NotedChanges changes = new NotedChanges();
    private final Pen pen = new Pen();

    @AfterEach
    void letEverybodyGo() {
        pen.paper.countDown();
    }

    @Test
    void writesTheSameForEverybodyOnce() {
        var pages = pages(live(Duration.ofMillis(999)));

        assertThat(pages.find(MONDAYS, Language.GERMAN)).isSameAs(pages.find(MONDAYS, Language.GERMAN));
        assertThat(pages.find(MONDAYS, Language.ENGLISH)).isNotSameAs(pages.find(MONDAYS, Language.GERMAN));
    }

    @Test
    void showsWhatItHasWhileSomethingNewerIsWritten() throws Exception {
        var live = live(Duration.ofMillis(999));
        var pages = pages(live);
        var old = pages.find(MONDAYS, Language.GERMAN);
        takeOnePlace();
        await().until(() -> live.current().version() > 1);

        pen.paper = new CountDownLatch(1);
        var writer = asking(pages);
        await().until(() -> pen.isWaiting);

        assertThat(asking(pages)).succeedsWithin(Duration.ofMillis(500)).isSameAs(old);

        pen.paper.countDown();
        assertThat(json(writer.get())).contains("\"capacity\":3").isNotEqualTo(json(old));
        assertThat(pages.find(MONDAYS, Language.GERMAN)).isSameAs(writer.get());
    }

    @Test
    void showsNothingThatIsTooOldHoweverLongItTakes() {
        var pages = pages(live(Duration.ZERO));
        pages.find(MONDAYS, Language.GERMAN);
        takeOnePlace();

        pen.paper = new CountDownLatch(1);
        var writer = asking(pages);
        await().until(() -> pen.isWaiting);
        var other = asking(pages);

        assertThat(other).as("what is old enough to wait for").failsWithin(Duration.ofMillis(200));

        pen.paper.countDown();
        assertThat(other).succeedsWithin(Duration.ofSeconds(5)).isSameAs(writer.join());
    }

    private void takeOnePlace() {
        calendar.replace(pickup(MONDAY, "08:00").withCapacity(3));
        changes.note(Days.all(WITTEN));
    }

    private LiveCalendar live(Duration longestAge) {
        var workshops = new InMemoryWorkshops(workshop(terms()));
        new OpenDays(calendar, workshops, terms(), TransactionOperations.withoutTransaction(), clock).handle();
        var settings = new LiveSettings(Duration.ZERO, longestAge, Duration.ofSeconds(5), Duration.ofMinutes(1));
        return LiveCalendarFixture.anInstance(calendar, workshops, changes, settings, clock);
    }

    private SlotPages pages(LiveCalendar live) {
        return new SlotPages(live, pen, clock);
    }

    private static CompletableFuture<Page> asking(SlotPages pages) {
        return CompletableFuture.supplyAsync(
                () -> pages.find(MONDAYS, Language.GERMAN), Executors.newVirtualThreadPerTaskExecutor());
    }

    private static String json(Page page) {
        return new String(page.json(), UTF_8);
    }

    /** Takes as long as it likes. */
    private static final class Pen extends JsonMapper {

        private volatile CountDownLatch paper = new CountDownLatch(0);
        private volatile boolean isWaiting;

        @Override
        public byte[] writeValueAsBytes(Object value) {
            try {
                isWaiting = paper.getCount() > 0;
                paper.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.writeValueAsBytes(value);
        }
    }
}
