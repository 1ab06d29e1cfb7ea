package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.availability.application.CalendarChanges.Moment;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the whole calendar at first and now and then, and what changed in between. Used by one thread at a time. */
@Component
class PictureReader {

    /** So that a month can be shown from its first day on. */
    static final int DAYS_BACK = 62;

    /** Far longer than anybody needs to read on: what is older is forgotten. */
    private static final Duration CHANGES_ARE_KEPT = Duration.ofMinutes(5);

    private final Calendar calendar;
    private final Workshops workshops;
    private final CalendarChanges changes;
    private final LiveSettings settings;
    private final Clock clock;

    private long wholeReadAt;
    private @Nullable Moment forgettable;
    private long forgettableSince;

    PictureReader(Calendar calendar, Workshops workshops, CalendarChanges changes, LiveSettings settings, Clock clock) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was committed before the call is in what it answers. */
    Picture read(@Nullable Picture before) {
        var first = Berlin.dayOf(clock.instant()).minusDays(DAYS_BACK);
        if (before == null || !before.first().equals(first) || isOver(settings.rereadAfter(), wholeReadAt)) {
            return whole(before, first);
        }
        var news = changes.since(before.moment());
        var fitsTogether = !isOver(settings.rereadAfter().multipliedBy(2), wholeReadAt); // else too much is forgotten
        if (!fitsTogether || news.days().stream().anyMatch(Days::areAll)) {
            return whole(before, first);
        }
        var pictures = new LinkedHashMap<>(before.workshops());
        ChangedDays.of(news.days(), before.first(), before.last())
                .forEach(days -> pictures.computeIfPresent(
                        days.workshop(), (_, picture) -> reread(picture, days.from(), days.to())));
        return before.with(news.until(), pictures);
    }

    private Picture whole(@Nullable Picture before, LocalDate first) {
        var begun = System.nanoTime();
        var moment = changes.now();
        var last = first;
        var pictures = new LinkedHashMap<WorkshopId, WorkshopPicture>();
        for (var workshop : workshops.offered()) {
            var rules = workshops.rules(workshop);
            var itsLast = rules.lastDay(WindowKind.RETURN, clock.instant()).plusDays(DAYS_BACK);
            pictures.put(workshop, reread(WorkshopPicture.empty(workshop, rules), first, itsLast));
            last = last.isAfter(itsLast) ? last : itsLast;
        }
        forgetWhatIsOld(moment);
        wholeReadAt = begun;
        var version =
                before == null ? 1 : before.workshops().equals(pictures) ? before.version() : before.version() + 1;
        return new Picture(version, moment, first, last, pictures);
    }

    private WorkshopPicture reread(WorkshopPicture picture, LocalDate from, LocalDate to) {
        var workshop = picture.workshop();
        return picture.with(from, to, calendar.dayLoads(workshop, from, to), calendar.windowLoads(workshop, from, to));
    }

    /** Every instance reads on from a later moment by now, or has to read everything. */
    private void forgetWhatIsOld(Moment now) {
        if (forgettable != null && !isOver(CHANGES_ARE_KEPT, forgettableSince)) {
            return;
        }
        if (forgettable != null) {
            changes.forget(forgettable);
        }
        forgettable = now;
        forgettableSince = System.nanoTime();
    }

    private static boolean isOver(Duration time, long since) {
        return System.nanoTime() - since > time.toNanos();
    }
}
