package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.Week;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.DayChange;
import de.boxenstopp.slot.capacity.domain.Flaws;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import de.boxenstopp.slot.capacity.domain.RulesDraft;
import de.boxenstopp.slot.capacity.domain.WeekdayDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is usual in a workshop: rules, bays and daily cap at once, the week from a date on. Days that are open
 * already follow, as far as what is booked on them allows.
 */
@Service
public class ChangeCapacity {

    private final Changes changes;
    private final Days days;
    private final OpenPeriod openPeriod;
    private final OpenDays openDays;

    ChangeCapacity(Changes changes, Days days, OpenPeriod openPeriod, OpenDays openDays) {
        this.changes = changes;
        this.days = days;
        this.openPeriod = openPeriod;
        this.openDays = openDays;
    }

    @Transactional
    public Workshop handle(Order order, Command command) {
        var was = changes.claim(order);
        var from = command.from() == null ? openPeriod.today() : command.from();
        var flaws = new Flaws();
        flaws.has("version", order.version());
        if (from.isBefore(openPeriod.today())) {
            flaws.add("from", "past-date");
        }
        var terms = command.terms(was, from, flaws);
        flaws.complain();
        var becomes = was.with(terms);
        var before = days.lock(was.id(), openPeriod.today(), LocalDate.MAX);
        var after = before.stream().map(day -> follow(day, was, becomes, from)).toList();
        var is = changes.carryOut("change-capacity", order, was, becomes, before, after);
        openDays.open(is);
        changes.tellOfNewDays(is, before);
        return is;
    }

    private static OfferedDay follow(OfferedDay day, Workshop was, Workshop becomes, LocalDate from) {
        var hours = becomes.hours();
        var sameWeek = hours.weeks().equals(was.hours().weeks());
        var inWeek = sameWeek || day.ownHours() || day.date().isBefore(from) ? day : day.asInWeek(becomes.id(), hours);
        return inWeek.withUsual(OfferedDay.Limits.of(hours));
    }

    /** @param week none given: as it was; otherwise from the date on, for good */
    public record Command(
            @Nullable RulesDraft rules,
            @Nullable Integer bays,
            @Nullable Integer dailyCap,
            @Nullable LocalDate from,
            @Nullable List<@Nullable WeekdayDraft> week) {

        private Terms terms(Workshop was, LocalDate from, Flaws flaws) {
            var hours = was.terms()
                    .hours()
                    .with(
                            flaws.number("bays", bays, 0, DayChange.MOST_BAYS),
                            flaws.number("dailyCap", dailyCap, 0, DayChange.MOST_BOOKINGS));
            var changed = week == null ? Optional.<Week>empty() : WeekdayDraft.read(week, flaws);
            flaws.has("rules", rules);
            var read = rules == null ? was.terms().rules() : rules.read(flaws.at("rules."));
            return new Terms(changed.map(newWeek -> hours.from(from, newWeek)).orElse(hours), read);
        }
    }
}
