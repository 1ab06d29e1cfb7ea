package de.boxenstopp.slot.availability.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.workshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.calendar.application.InMemoryCalendar;
import de.boxenstopp.slot.calendar.application.InMemoryWorkshops;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

@Timeout(10)
class LiveCalendarTest {

    private static final Duration LONG = Duration.ofMillis(999);

    private final Database database = new Database();

    @Test
    void readsForEverybodyAtOnce() {
        var calendar = calendar(LONG, LONG, Duration.ofSeconds(5));

        AtOnce.times(50, _ -> calendar.current());

        assertThat(database.reads).hasValueLessThan(5);
    }

    @Test
    void showsWhatItHasWhileSomethingNewerIsRead() {
        var calendar = calendar(Duration.ZERO, LONG, Duration.ofSeconds(5));
        var first = calendar.current();
        database.note(Days.all(WITTEN));

        assertThat(calendar.current()).isSameAs(first);
        await().atMost(Duration.ofMillis(900))
                .untilAsserted(() -> assertThat(calendar.current()).isNotSameAs(first));
    }

    @Test
    void showsNothingThatIsTooOld() {
        var calendar = calendar(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));
        var first = calendar.current();

        assertThat(calendar.current()).isNotSameAs(first);
    }

    @Test
    void readsAnewForWhoeverAsksWhileItReads() throws InterruptedException {
        var calendar = calendar(LONG, LONG, Duration.ofSeconds(5));
        database.answer = new CountDownLatch(1);
        var first = Thread.startVirtualThread(calendar::current);
        await().untilAtomic(database.reads, equalTo(1));

        var second = Thread.startVirtualThread(calendar::asOfNow);
        await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
        database.answer.countDown();

        first.join();
        second.join();
        assertThat(database.reads)
                .as("the first reading began too early for the second question")
                .hasValueGreaterThan(1);
    }

    @Test
    void survivesABrokenConnection() {
        var calendar = calendar(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));
        calendar.current();

        database.failures.set(1);

        assertThat(calendar.current()).isNotNull();
    }

    @Test
    void showsNothingWhileTheDatabaseIsAwayAndRecoversByItself() {
        var calendar = calendar(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));
        calendar.current();

        database.failures.set(Integer.MAX_VALUE);
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(calendar::current);

        database.failures.set(0);
        assertThat(calendar.current()).isNotNull();
    }

    @Test
    void doesNotWaitForever() {
        database.answer = new CountDownLatch(1);
        var calendar = calendar(Duration.ZERO, Duration.ZERO, Duration.ofMillis(50));

        assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(calendar::current);
        database.answer.countDown();
    }

    private LiveCalendar calendar(Duration refreshAfter, Duration longestAge, Duration patience) {
        var settings = new LiveSettings(refreshAfter, longestAge, patience, Duration.ofMinutes(1));
        var clock = new MovableClock(NOW);
        var workshops = new InMemoryWorkshops(workshop(terms()));
        var reader = new PictureReader(new InMemoryCalendar(), workshops, database, settings, clock);
        return new LiveCalendar(reader, settings);
    }

    private static final class Database extends NotedChanges {

        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile CountDownLatch answer = new CountDownLatch(0);

        @Override
        public Moment now() {
            reads.incrementAndGet();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new DataAccessResourceFailureException("away");
            }
            return super.now();
        }

        @Override
        public Changes since(Moment moment) {
            now();
            return super.since(moment);
        }
    }
}
