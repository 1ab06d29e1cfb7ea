package de.boxenstopp.slot.availability.web;

import de.boxenstopp.kit.http.LongStay;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever listens what changes. One thread looks, for all channels; each listener has a virtual one to write. */
@Component
class SlotStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlotStreams.class);

    /** Measured: benchmarks/run slot-stream. */
    private static final int KILOBYTES_EACH = 80;

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
        var most = LongStay.most(settings.mostListeners(), KILOBYTES_EACH);
        this.room = new Semaphore(most);
        Gauge.builder("slot.stream.listeners", room, free -> most - free.availablePermits())
                .description("Listeners to changes of slots")
                .register(meters);
    }

    /**
     * Greets at once: while the request is on its way back through the filters, its headers must be out.
     *
     * @return what tells the listener the rest, until it has gone, or we go
     */
    StreamingResponseBody tell(
            Interest interest, LocalDate from, LocalDate to, String lastEventId, HttpServletResponse response)
            throws IOException {
        var channel = enter(interest);
        try {
            channel.look(live.current(), clock.instant());
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var listener = new SlotListener(response.getOutputStream(), from, to, settings.heartbeat());
            listener.greet();
            return _ -> listen(listener, channel, lastEventId);
        } catch (IOException | RuntimeException notEvenGreeted) {
            leave(channel);
            throw notEvenGreeted;
        }
    }

    /** Not into the stream that Spring offers, which keeps what is flushed. */
    private void listen(SlotListener listener, SlotChannel channel, String lastEventId) {
        try {
            listener.listen(channel, lastEventId, () -> closed);
        } catch (IOException gone) {
            log.debug("A listener has gone: {}", gone.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            leave(channel);
        }
    }

    private SlotChannel enter(Interest interest) {
        if (closed || !room.tryAcquire()) {
            throw new TooManyListeners();
        }
        try {
            return join(interest);
        } catch (TooManyListeners full) {
            room.release();
            throw full;
        }
    }

    private void leave(SlotChannel channel) {
        channel.left();
        room.release();
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
