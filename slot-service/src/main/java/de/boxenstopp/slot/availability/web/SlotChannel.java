package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.Picture;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All who want to know the same: they share one board, and what is written on it. */
final class SlotChannel {

    /** Levels change by the clock, too. */
    private static final Duration TIME_STANDS_STILL = Duration.ofMillis(500);

    private final Interest interest;
    private final JsonMapper json;
    private volatile Latest latest = new Latest(SlotBoard.empty(), new CompletableFuture<>());
    private @Nullable Instant lookedAt;
    private long seen;
    private int listeners;
    private long aloneSince = System.nanoTime();

    SlotChannel(Interest interest, JsonMapper json) {
        this.interest = interest;
        this.json = json;
    }

    /** Several may look at once: who has the older picture must not have the last word. */
    synchronized void look(Picture picture, Instant now) {
        if (picture.version() < seen || (picture.version() == seen && isRecent(now))) {
            return;
        }
        seen = picture.version();
        lookedAt = now;
        var workshop = picture.workshops().get(interest.workshop());
        var offers = workshop == null // not offered any more
                ? List.<Offer>of()
                : workshop.offers(picture.first(), picture.last(), interest.durationMinutes(), now)
                        .toList();
        var before = latest;
        var board =
                before.board.with(offers, offer -> json.writeValueAsBytes(SlotResponse.of(offer, interest.language())));
        if (board != before.board) {
            latest = new Latest(board, new CompletableFuture<>());
            before.isOver.complete(null);
        }
    }

    private boolean isRecent(Instant now) {
        return lookedAt != null && Duration.between(lookedAt, now).abs().compareTo(TIME_STANDS_STILL) <= 0;
    }

    SlotBoard board() {
        return latest.board;
    }

    /** Waits until there is something newer than the board, but no longer than that. */
    void await(SlotBoard board, Duration longest) throws InterruptedException {
        var current = latest;
        if (current.board != board) {
            return;
        }
        try {
            current.isOver.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException quiet) {
            // nothing to tell
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever waits goes on and sees that it is over. */
    void wakeAll() {
        latest.isOver.complete(null);
    }

    synchronized SlotChannel joined() {
        listeners++;
        return this;
    }

    synchronized void left() {
        listeners--;
        aloneSince = System.nanoTime();
    }

    synchronized boolean isAlone(Duration time) {
        return listeners == 0 && System.nanoTime() - aloneSince > time.toNanos();
    }

    record Interest(WorkshopId workshop, int durationMinutes, Language language) {}

    private record Latest(SlotBoard board, CompletableFuture<@Nullable Void> isOver) {}
}
