package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Opens days ahead, so that whoever looks finds every window within the horizon. Runs before the service says that it is
 * ready, and every hour rather than at midnight only: a night without database must not cost a day.
 */
@Service
public class OpenDays implements ApplicationRunner {

    private final Calendar calendar;
    private final OpeningHours hours;
    private final PlaceRules rules;
    private final Clock clock;

    public OpenDays(Calendar calendar, OpeningHours hours, PlaceRules rules, Clock clock) {
        this.calendar = calendar;
        this.hours = hours;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        handle();
    }

    @Scheduled(cron = "1 0 * * * *", zone = "Europe/Berlin")
    public void handle() {
        var now = clock.instant();
        var dates = Berlin.dayOf(now)
                .datesUntil(rules.lastDay(WindowKind.RETURN, now).plusDays(1))
                .toList();
        var days = dates.stream().flatMap(date -> hours.day(date).stream()).toList();
        for (var workshop : calendar.workshops()) {
            var windows = dates.stream()
                    .flatMap(date -> hours.windows(workshop, date))
                    .toList();
            calendar.open(workshop, days, windows);
        }
    }
}
