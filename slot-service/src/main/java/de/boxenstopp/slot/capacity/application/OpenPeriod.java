package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.Flaws;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that are open for booking: neither past nor beyond the last return. */
@Component
class OpenPeriod {

    private final Clock clock;

    OpenPeriod(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return Berlin.dayOf(clock.instant());
    }

    LocalDate lastDay(Workshop workshop) {
        return workshop.terms().rules().lastDay(WindowKind.RETURN, clock.instant());
    }

    void check(String field, LocalDate date, Workshop workshop, Flaws flaws) {
        if (date.isBefore(today())) {
            flaws.add(field, "past-date");
        }
        if (date.isAfter(lastDay(workshop))) {
            flaws.add(field, "beyond-horizon", lastDay(workshop));
        }
    }
}
