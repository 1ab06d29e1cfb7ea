package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.application.LiveCalendar.Seen;
import de.boxenstopp.slot.availability.application.Picture;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that many ask for, kept until the calendar changes, or time makes something different of it. */
@Component
class SlotPages {

    /** Levels change by the clock, too: when a window comes within the lead time, or a day begins. */
    private static final Duration TIME_STANDS_STILL = Duration.ofMillis(500);

    /** Whoever asks for something else each time gets it, but it is not kept. */
    private static final int MOST = 1_000;

    private final LiveCalendar live;
    private final JsonMapper json;
    private final Clock clock;
    private final ConcurrentMap<Wanted, Kept> kept = new ConcurrentHashMap<>();

    SlotPages(LiveCalendar live, JsonMapper json, Clock clock) {
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    Page find(SlotQuery query, Language language) {
        var seen = live.look();
        var now = clock.instant();
        var today = Berlin.dayOf(now);
        var workshop = seen.picture().workshop(query.workshop()).workshop();
        var wanted = new Wanted(workshop, query.kind(), query.from(today), query.to(today), query.minutes(), language);
        var known = kept.get(wanted);
        if (known == null && hasRoom()) {
            known = kept.computeIfAbsent(wanted, Kept::new);
        }
        return known == null ? write(seen.picture(), wanted, now) : known.page(seen, now);
    }

    private boolean hasRoom() {
        kept.values().removeIf(Kept::isOld);
        return kept.size() < MOST;
    }

    private Page write(Picture picture, Wanted wanted, Instant now) {
        var slots = picture.workshop(wanted.workshop())
                .offers(wanted.from(), wanted.to(), wanted.durationMinutes(), now)
                .filter(offer ->
                        wanted.kind() == null || wanted.kind() == offer.window().kind())
                .map(offer -> SlotResponse.of(offer, wanted.language()))
                .toList();
        return new Page(json.writeValueAsBytes(slots));
    }

    /** While one writes anew, the others get what may still be shown. */
    private final class Kept {

        private final Wanted wanted;
        private final ReentrantLock writing = new ReentrantLock();
        private volatile @Nullable Written newest;

        Kept(Wanted wanted) {
            this.wanted = wanted;
        }

        Page page(Seen seen, Instant now) {
            var known = newest;
            if (known != null && known.fits(seen, now)) {
                return known.page();
            }
            if (!writing.tryLock()) {
                if (known != null && live.mayStillBeShown(known.begun())) {
                    return known.page();
                }
                writing.lock();
            }
            try {
                return rewritten(seen, now).page();
            } finally {
                writing.unlock();
            }
        }

        private Written rewritten(Seen seen, Instant now) {
            var known = newest;
            if (known != null && (known.fits(seen, now) || known.isNewerThan(seen))) {
                return known;
            }
            var written = new Written(
                    write(seen.picture(), wanted, now), seen.picture().version(), seen.begun(), now);
            newest = written;
            return written;
        }

        boolean isOld() {
            var known = newest;
            return !writing.isLocked() && (known == null || !live.mayStillBeShown(known.begun()));
        }
    }

    /** Without the picture itself: an old page must not keep an old calendar. */
    private record Written(Page page, long version, long begun, Instant at) {

        boolean fits(Seen newest, Instant now) {
            return version == newest.picture().version()
                    && Duration.between(at, now).abs().compareTo(TIME_STANDS_STILL) <= 0;
        }

        boolean isNewerThan(Seen other) {
            return version > other.picture().version();
        }
    }

    private record Wanted(
            WorkshopId workshop,
            @Nullable WindowKind kind,
            LocalDate from,
            LocalDate to,
            int durationMinutes,
            Language language) {}
}
