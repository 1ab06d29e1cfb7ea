package de.boxenstopp.booking.catalogue.application;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The year it is here: it begins at midnight in Germany. */
@Component
public class Today {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public int year() {
        return Year.now(clock.withZone(ZONE)).getValue();
    }
}
