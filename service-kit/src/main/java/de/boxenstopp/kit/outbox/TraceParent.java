package de.boxenstopp.kit.outbox;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The W3C header of the span under way, so that a trace goes on where the event is consumed. */
record TraceParent(@Nullable Tracer tracer) {

    @Nullable
    String current() {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled);
    }
}
