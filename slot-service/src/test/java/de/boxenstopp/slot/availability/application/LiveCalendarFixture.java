package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.Workshops;
import java.time.Clock;
import java.time.Duration;

/** Pictures of calendars in named situations. */
public final class LiveCalendarFixture {

    /** As in production. */
    public static final LiveSettings USUAL = new LiveSettings(
            Duration.ofMillis(100), Duration.ofMillis(800), Duration.ofSeconds(2), Duration.ofMinutes(1));

    /** Everybody waits for what is newest. */
    private static final LiveSettings ALWAYS_NEW =
            new LiveSettings(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1));

    private LiveCalendarFixture() {}

    public static LiveCalendar alwaysNew(Calendar calendar, Workshops workshops, CalendarChanges changes, Clock clock) {
        return anInstance(calendar, workshops, changes, ALWAYS_NEW, clock);
    }

    public static LiveCalendar anInstance(
            Calendar calendar, Workshops workshops, CalendarChanges changes, LiveSettings settings, Clock clock) {
        return new LiveCalendar(new PictureReader(calendar, workshops, changes, settings, clock), settings);
    }
}
