package de.boxenstopp.slot.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The week as it usually is: what a day looks like when it is opened for booking. */
public record OpeningHours(UsualDay weekday, UsualDay saturday, int bays, int capacity, int dailyCap) {

    public OpeningHours {
        if (bays < 0 || capacity < 0 || dailyCap < 0) {
            throw new IllegalArgumentException("bays, capacity and daily cap cannot be negative");
        }
    }

    /** Closed on public holidays, absent on Sundays. */
    public Optional<WorkshopDay> day(LocalDate date) {
        return usualDay(date).map(UsualDay::open).map(open -> {
            return new WorkshopDay(date, open.from(), open.to(), bays, dailyCap, Holidays.include(date));
        });
    }

    public Stream<SlotWindow> windows(WorkshopId workshop, LocalDate date) {
        var spans = usualDay(date).map(UsualDay::windows).orElse(List.of());
        return Stream.of(WindowKind.values())
                .flatMap(kind -> spans.stream().map(span -> window(workshop, kind, date, span)));
    }

    private Optional<UsualDay> usualDay(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.of(weekday);
            case SATURDAY -> Optional.of(saturday);
            case SUNDAY -> Optional.empty();
        };
    }

    private SlotWindow window(WorkshopId workshop, WindowKind kind, LocalDate date, TimeSpan span) {
        var id = SlotId.of(workshop, kind, date, span.from());
        return new SlotWindow(id, workshop, kind, date, span.from(), span.to(), capacity);
    }
}
