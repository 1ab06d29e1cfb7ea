package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.LiveCalendar;
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
    private volatile @Nullable Shelf shelf;

    SlotPages(LiveCalendar live, JsonMapper json, Clock clock) {
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    Page find(SlotQuery query, Language language) {
        var picture = live.current();
        var now = clock.instant();
        var today = Berlin.dayOf(now);
        var workshop = picture.workshop(query.workshop()).workshop();
        var wanted = new Wanted(workshop, query.kind(), query.from(today), query.to(today), query.minutes(), language);
        var pages = shelf(picture, now).pages();
        var known = pages.get(wanted);
        if (known != null) {
            return known;
        }
        return pages.size() < MOST
                ? pages.computeIfAbsent(wanted, _ -> write(picture, wanted, now))
                : write(picture, wanted, now);
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

    private Shelf shelf(Picture picture, Instant now) {
        var current = shelf;
        if (current == null || !current.fits(picture, now)) {
            current = new Shelf(picture.version(), now, new ConcurrentHashMap<>());
            shelf = current;
        }
        return current;
    }

    private record Shelf(long version, Instant at, ConcurrentMap<Wanted, Page> pages) {

        boolean fits(Picture picture, Instant now) {
            return version == picture.version()
                    && Duration.between(at, now).abs().compareTo(TIME_STANDS_STILL) <= 0;
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
