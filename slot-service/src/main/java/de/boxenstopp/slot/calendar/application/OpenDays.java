package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.Workshop;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens days ahead, so that whoever looks finds every window within the horizon. Runs before the service says that it is
 * ready, and every hour rather than at midnight only: a night without database must not cost a day.
 */
@Service
public class OpenDays implements ApplicationRunner {

    private final Calendar calendar;
    private final Workshops workshops;
    private final Terms usual;
    private final TransactionOperations transactions;
    private final Clock clock;

    public OpenDays(
            Calendar calendar, Workshops workshops, Terms usual, TransactionOperations transactions, Clock clock) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.usual = usual;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        handle();
    }

    @Scheduled(cron = "1 0 * * * *", zone = "Europe/Berlin")
    public void handle() {
        workshops.equip(usual);
        for (var workshop : workshops.all()) {
            transactions.executeWithoutResult(
                    _ -> workshops.claim(workshop.id()).ifPresent(this::open));
        }
    }

    /** For a workshop that is claimed: else a change of its week could miss the days that are just being opened. */
    public void open(Workshop workshop) {
        var now = clock.instant();
        var lastDay = workshop.terms().rules().lastDay(WindowKind.RETURN, now);
        var dates = Berlin.dayOf(now).datesUntil(lastDay.plusDays(1)).toList();
        var hours = workshop.hours();
        var days = dates.stream().flatMap(date -> hours.day(date).stream()).toList();
        var windows = dates.stream()
                .flatMap(date -> hours.windows(workshop.id(), date))
                .toList();
        calendar.open(workshop.id(), days, windows);
    }
}
