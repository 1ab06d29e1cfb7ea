package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.web.SlotChannel.Interest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever listens what changes. One thread looks, for all channels; each listener has a virtual one to write. */
@Component
class SlotStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlotStreams.class);

    private final LiveCalendar live;
    private final StreamSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Interest, SlotChannel> channels = new ConcurrentHashMap<>();
    private final Semaphore room;
    private volatile boolean running;
    private volatile boolean closed;
    private boolean inTrouble;

    SlotStreams(LiveCalendar live, StreamSettings settings, JsonMapper json, Clock clock, MeterRegistry meters) {
        this.live = live;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.room = new Semaphore(settings.mostListeners());
        Gauge.builder("slot.stream.listeners", room, free -> settings.mostListeners() - free.availablePermits())
                .description("Listeners to changes of slots")
                .register(meters);
    }

    /** Returns when the listener has gone, or we go. */
    void tell(Interest interest, LocalDate from, LocalDate to, String lastEventId, HttpServletResponse response) {
        var picture = live.current();
        if (closed || !room.tryAcquire()) {
            throw new TooManyListeners();
        }
        try {
            var channel = join(interest);
            try {
                channel.look(picture, clock.instant());
                listen(channel, from, to, lastEventId, response);
            } finally {
                channel.left();
            }
        } finally {
            room.release();
        }
    }

    private void listen(
            SlotChannel channel, LocalDate from, LocalDate to, String lastEventId, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            new SlotListener(response.getOutputStream(), from, to, settings.heartbeat())
                    .listen(channel, lastEventId, () -> closed);
        } catch (IOException gone) {
            log.debug("A listener has gone: {}", gone.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private SlotChannel join(Interest interest) {
        if (channels.size() >= settings.mostChannels() && !channels.containsKey(interest)) {
            throw new TooManyListeners();
        }
        return channels.compute(
                interest, (_, known) -> (known == null ? new SlotChannel(interest, json) : known).joined());
    }

    private void look() {
        channels.keySet()
                .forEach(interest -> channels.computeIfPresent(
                        interest, (_, channel) -> channel.isAlone(settings.keepFor()) ? null : channel));
        if (channels.isEmpty()) {
            return;
        }
        var picture = live.current();
        var now = clock.instant();
        channels.values().forEach(channel -> channel.look(picture, now));
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(settings.pace());
                look();
                inTrouble = false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                report(trouble);
            }
        }
    }

    private void report(RuntimeException trouble) {
        if (!inTrouble) {
            log.warn("Cannot look for changes of slots; trying again: {}", trouble.toString());
            inTrouble = true;
        }
    }

    /** Listeners come back by themselves, to another instance; waiting for them would hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closed = true;
        channels.values().forEach(SlotChannel::wakeAll);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("slot-streams").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
