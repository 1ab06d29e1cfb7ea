package de.boxenstopp.slot.capacity.web;

import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.Week;
import de.boxenstopp.slot.capacity.application.ShowCapacity;
import de.boxenstopp.slot.capacity.domain.RulesDraft;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** @param weeks the one that counts now, and those that follow it */
record CapacityView(
        UUID workshopId,
        long version,
        boolean enabled,
        RulesDraft rules,
        int bays,
        int dailyCap,
        List<WeekView> weeks,
        LocalDate openUntil,
        List<DayView> exceptions) {

    static CapacityView of(ShowCapacity.Picture picture) {
        var workshop = picture.workshop();
        var hours = workshop.terms().hours();
        var now = hours.weeks().floorKey(picture.today());
        var weeks = now == null ? hours.weeks() : hours.weeks().tailMap(now, true);
        return new CapacityView(
                workshop.id().value(),
                workshop.version(),
                workshop.enabled(),
                RulesDraft.of(workshop.terms().rules()),
                hours.bays(),
                hours.dailyCap(),
                weeks.entrySet().stream().map(WeekView::of).toList(),
                picture.lastDay(),
                picture.exceptions().stream().map(DayView::of).toList());
    }

    record WeekView(LocalDate from, List<WeekdayView> week) {

        static WeekView of(Map.Entry<LocalDate, Week> week) {
            var days = week.getValue().days().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(day -> WeekdayView.of(day.getKey(), day.getValue()))
                    .toList();
            return new WeekView(week.getKey(), days);
        }
    }

    /** In the form in which it is sent. */
    record WeekdayView(DayOfWeek weekday, String opens, String closes, List<DayView.WindowView> windows) {

        static WeekdayView of(DayOfWeek weekday, UsualDay day) {
            return new WeekdayView(
                    weekday,
                    day.open().from().toString(),
                    day.open().to().toString(),
                    day.windows().stream().map(DayView.WindowView::of).toList());
        }
    }
}
