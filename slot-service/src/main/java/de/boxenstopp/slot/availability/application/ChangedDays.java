package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts days together that can be read at once. */
final class ChangedDays {

    /** To read a few days more costs less than to ask once more. */
    private static final int GAP = 3;

    private ChangedDays() {}

    /** What lies between the first and the last day. */
    static List<Days> of(Collection<Days> changed, LocalDate first, LocalDate last) {
        return changed.stream()
                .filter(days -> !days.to().isBefore(first) && !days.from().isAfter(last))
                .map(days -> new Days(days.workshop(), later(days.from(), first), earlier(days.to(), last)))
                .collect(Collectors.groupingBy(Days::workshop))
                .entrySet()
                .stream()
                .flatMap(workshop -> together(workshop.getKey(), workshop.getValue()).stream())
                .toList();
    }

    private static List<Days> together(WorkshopId workshop, Collection<Days> changed) {
        var together = new ArrayList<Days>();
        changed.stream().sorted(Comparator.comparing(Days::from)).forEach(days -> {
            var last = together.isEmpty() ? null : together.getLast();
            if (last == null || days.from().isAfter(last.to().plusDays(GAP))) {
                together.add(days);
            } else {
                together.set(together.size() - 1, new Days(workshop, last.from(), later(last.to(), days.to())));
            }
        });
        return together;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
