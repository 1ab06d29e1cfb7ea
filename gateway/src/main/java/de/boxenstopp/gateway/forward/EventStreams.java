package de.boxenstopp.gateway.forward;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands events on as they come, for as long as somebody listens. */
@Component
class EventStreams {

    private final StreamSettings settings;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(StreamSettings settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("gateway.streams", open, Set::size)
                .description("Listeners to event streams")
                .register(meters);
    }

    void copy(CloseableHttpResponse answer, HttpServletResponse response) throws IOException {
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
