package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.List;

/** Which days changed, whoever changed them. */
public interface CalendarChanges {

    Moment now();

    /** All that was committed after that moment, and nothing twice. */
    Changes since(Moment moment);

    /** Nobody will ask for changes before that moment any more. */
    void forget(Moment moment);

    /** Up to where somebody saw what was committed, in the words of the database. */
    record Moment(String snapshot) {}

    record Changes(Moment until, List<Days> days) {}

    /** From one day to another, both included. */
    record Days(WorkshopId workshop, LocalDate from, LocalDate to) {

        public static Days all(WorkshopId workshop) {
            return new Days(workshop, LocalDate.MIN, LocalDate.MAX);
        }

        /** Not only some of its days: the workshop itself. */
        boolean areAll() {
            return from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
        }
    }
}
