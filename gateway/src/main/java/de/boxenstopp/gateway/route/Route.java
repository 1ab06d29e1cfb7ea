package de.boxenstopp.gateway.route;

import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * @param service the short name of whom it belongs to
 * @param timeout how long the service may take to begin its answer
 */
public record Route(
        Caller caller, HttpMethod method, PathPattern pattern, String service, Duration timeout, Traffic traffic) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    public static Route of(String service, Caller caller, HttpMethod method, String pattern) {
        var parsed = PathPatternParser.defaultInstance.parse(pattern);
        return new Route(caller, method, parsed, service, USUAL, Traffic.NORMAL);
    }

    public Route within(Duration longer) {
        return new Route(caller, method, pattern, service, longer, traffic);
    }

    public Route as(Traffic special) {
        return new Route(caller, method, pattern, service, timeout, special);
    }
}
