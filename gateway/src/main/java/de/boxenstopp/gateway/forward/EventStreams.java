package de.boxenstopp.gateway.forward;

import de.boxenstopp.kit.http.LongStay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands events on as they come, for as long as somebody listens. */
@Component
class EventStreams {

    /** Measured: benchmarks/run slot-stream --through-gateway. */
    private static final int KILOBYTES_EACH = 160;

    private final StreamSettings settings;
    private final Headers headers;
    private final Semaphore room;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(StreamSettings settings, Headers headers, MeterRegistry meters) {
        this.settings = settings;
        this.headers = headers;
        this.room = new Semaphore(LongStay.most(settings.most(), KILOBYTES_EACH));
        Gauge.builder("gateway.streams", open, Set::size)
                .description("Listeners to event streams")
                .register(meters);
    }

    /** Before anything is written: later there is no way to refuse. Who enters leaves by {@link #copy}. */
    void enter(CloseableHttpResponse answer) {
        if (!room.tryAcquire()) {
            answer.close(CloseMode.IMMEDIATE);
            throw new TooManyListeners();
        }
    }

    void copy(CloseableHttpResponse answer, HttpServletResponse response) throws IOException {
        try {
            pass(answer, response);
        } finally {
            room.release();
        }
    }

    private void pass(CloseableHttpResponse answer, HttpServletResponse response) throws IOException {
        headers.copy(answer, response);
        response.setHeader("X-Accel-Buffering", "no"); // a proxy before us should not collect them either
        var stream = new EventStream(answer, response.getOutputStream(), settings.pause());
        open.add(stream);
        try {
            stream.copy();
        } finally {
            open.remove(stream);
        }
    }

    /** Listeners come back by themselves, to another instance; waiting for them would hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        open.forEach(EventStream::close);
    }
}
