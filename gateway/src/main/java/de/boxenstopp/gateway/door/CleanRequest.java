package de.boxenstopp.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A request without what strangers could make us or the services believe. */
public final class CleanRequest extends HttpServletRequestWrapper {

    /** Traces begin here, addresses are found out here, and no service of ours reads the others. */
    private static final List<String> NOT_FROM_OUTSIDE = List.of(
            "traceparent",
            "tracestate",
            "baggage",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-HTTP-Method-Override");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<String, Optional<String>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String client;
    private @Nullable String subject;

    CleanRequest(HttpServletRequest request, String client) {
        super(request);
        this.client = client;
        NOT_FROM_OUTSIDE.forEach(this::remove);
    }

    public static CleanRequest of(HttpServletRequest request) {
        return Objects.requireNonNull(
                WebUtils.getNativeRequest(request, CleanRequest.class), "No request comes past the door");
    }

    /** The address of whoever asks. */
    public String client() {
        return client;
    }

    /** Who is signed in. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** @param accessToken what the services take for them */
    public void signIn(String subject, String accessToken) {
        this.subject = subject;
        set("Authorization", "Bearer " + accessToken);
    }

    /** Whether nothing is changed by it. */
    public boolean isRead() {
        return READS.contains(getMethod());
    }

    private void set(String header, String value) {
        changed.put(header, Optional.of(value));
    }

    public void remove(String header) {
        changed.put(header, Optional.empty());
    }

    @Override
    public @Nullable String getHeader(String name) {
        var instead = changed.get(name);
        return instead == null ? super.getHeader(name) : instead.orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var instead = changed.get(name);
        return instead == null
                ? super.getHeaders(name)
                : Collections.enumeration(instead.stream().toList());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new ArrayList<String>();
        super.getHeaderNames().asIterator().forEachRemaining(name -> {
            if (!changed.containsKey(name)) {
                names.add(name);
            }
        });
        changed.forEach((name, value) -> value.ifPresent(_ -> names.add(name)));
        return Collections.enumeration(names);
    }
}
