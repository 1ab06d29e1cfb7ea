package de.boxenstopp.kit.architecture.bad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** Asks the system for the time, in every way there is. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
class Clockless {

    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    LocalDate day() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
