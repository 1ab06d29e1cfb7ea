package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The calendar for somebody who wants to book. */
@Service
public class ShowSlots {

    private final Workshops workshops;
    private final FreeWindows freeWindows;

    ShowSlots(Workshops workshops, FreeWindows freeWindows) {
        this.workshops = workshops;
        this.freeWindows = freeWindows;
    }

    public Stream<Offer> handle(Query query) {
        var workshop =
                workshops.offered().stream().filter(query::isAbout).findFirst().orElseThrow(NotFound::new);
        return freeWindows
                .offers(workshop, query.from(), query.to(), query.durationMinutes())
                .filter(query::isAbout);
    }

    /** @param workshop the oldest that is offered, if none is named */
    public record Query(
            Optional<WorkshopId> workshop,
            Optional<WindowKind> kind,
            LocalDate from,
            LocalDate to,
            int durationMinutes) {

        boolean isAbout(WorkshopId candidate) {
            return workshop.isEmpty() || workshop.get().equals(candidate);
        }

        boolean isAbout(Offer offer) {
            return kind.isEmpty() || kind.get() == offer.window().kind();
        }
    }
}
