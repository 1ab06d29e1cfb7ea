package de.boxenstopp.gateway.forward;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.door.Origins;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.stereotype.Component;

/** Which headers pass, in either direction. */
@Component
class Headers {

    /** Between two neighbours only (RFC 9110, 7.6.1), or written anew for the next one. */
    private static final Set<String> HOP_BY_HOP = ignoringCase(
            "Connection",
            "Content-Length",
            "Expect",
            "Host",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    /** What a service says of itself, or what is for the door to say. */
    private static final Set<String> NOT_TOLD = ignoringCase(
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Date",
            "Permissions-Policy",
            "Referrer-Policy",
            "Server",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-Powered-By",
            "X-XSS-Protection");

    private static final String POLICY = "Content-Security-Policy";

    private final Origins origins;
    private final Tracer tracer;
    private final Propagator propagator;

    Headers(Origins origins, Tracer tracer, Propagator propagator) {
        this.origins = origins;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    void copy(CleanRequest request, HttpMessage call) {
        var forThisHop = connectionOptions(Collections.list(request.getHeaders("Connection")));
        request.getHeaderNames().asIterator().forEachRemaining(name -> {
            if (!HOP_BY_HOP.contains(name) && !forThisHop.contains(name)) {
                request.getHeaders(name).asIterator().forEachRemaining(value -> call.addHeader(name, value));
            }
        });
        call.setHeader("X-Forwarded-For", request.client());
        call.setHeader("X-Forwarded-Proto", origins.publicUrl().getScheme());
        call.setHeader("X-Forwarded-Host", origins.publicUrl().getRawAuthority());
        var span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), call, (_, name, value) -> call.setHeader(name, value));
        }
    }

    void copy(HttpMessage answer, HttpServletResponse response) {
        var forThisHop = connectionOptions(
                Stream.of(answer.getHeaders("Connection")).map(Header::getValue).toList());
        for (var headers = answer.headerIterator(); headers.hasNext(); ) {
            var header = headers.next();
            var name = header.getName();
            if (POLICY.equalsIgnoreCase(name)) {
                response.setHeader(name, header.getValue());
            } else if (!HOP_BY_HOP.contains(name) && !NOT_TOLD.contains(name) && !forThisHop.contains(name)) {
                response.addHeader(name, header.getValue());
            }
        }
    }

    /** Hardly anybody names any. */
    private static Set<String> connectionOptions(List<String> values) {
        return values.isEmpty()
                ? Set.of()
                : ignoringCase(values.stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(String::strip)
                        .toArray(String[]::new));
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
