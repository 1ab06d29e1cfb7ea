package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;

/** The workshop in a week without holidays, as the product describes it. */
public final class CalendarFixture {

    public static final WorkshopId WITTEN = new WorkshopId(UUID.fromString("7f1c2a50-0000-4000-8000-000000058452"));

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate TUESDAY = MONDAY.plusDays(1);
    public static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    public static final LocalDate FRIDAY = MONDAY.plusDays(4);
    public static final LocalDate SATURDAY = MONDAY.plusDays(5);
    public static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    /** Thursday noon before: every pick-up of Monday is far enough ahead. */
    public static final Instant NOW = at(MONDAY.minusDays(4), "12:00");

    private CalendarFixture() {}

    public static PlaceRules rules() {
        return new PlaceRules(Duration.ofDays(2), 60, 14, Duration.ofMinutes(30), Duration.ofMinutes(15));
    }

    public static OpeningHours openingHours() {
        return OpeningHours.always(week(), 4, 16);
    }

    public static Week week() {
        return Week.of(
                usualDay("08:00-18:00", "08:00-10:00", "10:00-12:00", "14:00-16:00", "16:00-18:00"),
                usualDay("08:00-14:00", "08:00-10:00", "10:00-12:00"));
    }

    public static Terms terms() {
        return new Terms(openingHours(), rules());
    }

    public static Workshop workshop(Terms terms) {
        var address = new Workshop.Address("Hauptstraße 1", "58452", "Witten");
        return new Workshop(WITTEN, "witten", "Werkstatt Witten", address, true, terms, 0);
    }

    public static UsualDay usualDay(String open, String... windows) {
        return UsualDay.of(
                TimeSpan.of(open), Stream.of(windows).map(TimeSpan::of).toList(), 4);
    }

    public static SlotWindow pickup(LocalDate date, String start) {
        return window(WindowKind.PICKUP, date, start);
    }

    public static SlotWindow comeback(LocalDate date, String start) {
        return window(WindowKind.RETURN, date, start);
    }

    public static WorkshopDay day(LocalDate date) {
        return openingHours().day(date).orElseThrow();
    }

    public static WorkshopDay closedDay(LocalDate date) {
        var usual = day(date);
        return new WorkshopDay(
                date, usual.opens(), usual.closes(), usual.bays(), usual.dailyCap(), ClosedReason.CLOSED_DAY);
    }

    public static LocalDateTime local(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time));
    }

    public static Instant at(LocalDate date, String time) {
        return Berlin.at(local(date, time));
    }

    private static SlotWindow window(WindowKind kind, LocalDate date, String start) {
        return openingHours()
                .windows(WITTEN, date)
                .filter(window -> window.kind() == kind)
                .filter(window -> window.start().equals(LocalTime.parse(start)))
                .findFirst()
                .orElseThrow();
    }
}
