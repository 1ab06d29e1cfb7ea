package de.boxenstopp.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes of a service and who may call them. An allow-list: a route not named here is answered as if it did not
 * exist. Patterns are those of Spring's path patterns ({@code *} one segment, {@code **} the rest).
 */
public final class RouteRules {

    static final String INTERNAL = "/internal/";

    private final List<Rule> rules;

    private RouteRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Definition define() {
        return new Definition();
    }

    /** Asked with every request, so the cheaper question comes first. */
    Optional<Rule> ruleFor(HttpServletRequest request) {
        var asked = methodOf(request);
        var path = pathOf(request);
        return rules.stream()
                .filter(rule -> rule.method.equals(asked))
                .filter(rule -> rule.fits(path))
                .findFirst();
    }

    /** What else could be done there. */
    List<String> methodsAt(HttpServletRequest request) {
        var path = pathOf(request);
        return rules.stream()
                .filter(rule -> rule.fits(path))
                .map(rule -> rule.method.name())
                .distinct()
                .toList();
    }

    private static PathContainer pathOf(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    /** Whoever may read may ask for the head alone. */
    private static HttpMethod methodOf(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    }

    /** Who is let through. */
    sealed interface Access {

        String ROLE = "ROLE_";

        boolean admits(Authentication caller);

        /** Everybody; a token is looked at all the same, and must be a good one if there is one. */
        record Open() implements Access {

            @Override
            public boolean admits(Authentication caller) {
                return true;
            }
        }

        record SignedIn() implements Access {

            @Override
            public boolean admits(Authentication caller) {
                return caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
            }
        }

        record InRole(String role) implements Access {

            @Override
            public boolean admits(Authentication caller) {
                return caller.getAuthorities().stream().anyMatch(given -> (ROLE + role).equals(given.getAuthority()));
            }
        }

        record Services(Set<String> callers) implements Access {

            @Override
            public boolean admits(Authentication caller) {
                return new SignedIn().admits(caller) && callers.contains(caller.getName());
            }
        }
    }

    record Rule(HttpMethod method, PathPattern pattern, Access access) {

        /** Also a pattern as wide as {@code /**} opens no door to {@code /internal/**}. */
        private boolean fits(PathContainer path) {
            return pattern.matches(path) && path.value().startsWith(INTERNAL) == access instanceof Access.Services;
        }
    }

    /** Collects rules; the first that fits a request decides. */
    public static final class Definition {

        private final List<Rule> rules = new ArrayList<>();

        private Definition() {}

        public Definition open(HttpMethod method, String... patterns) {
            return add(method, new Access.Open(), patterns);
        }

        public Definition signedIn(HttpMethod method, String... patterns) {
            return add(method, new Access.SignedIn(), patterns);
        }

        public Definition role(String role, HttpMethod method, String... patterns) {
            return add(method, new Access.InRole(role), patterns);
        }

        /** Callers are named as in their tokens, that is without {@code -service}. */
        public Definition internal(HttpMethod method, String pattern, String... callers) {
            if (callers.length == 0) {
                throw new IllegalArgumentException("Nobody may call " + pattern);
            }
            return add(method, new Access.Services(Set.of(callers)), pattern);
        }

        public RouteRules build() {
            return new RouteRules(rules);
        }

        private Definition add(HttpMethod method, Access access, String... patterns) {
            for (var pattern : patterns) {
                if (pattern.startsWith(INTERNAL) != access instanceof Access.Services) {
                    throw new IllegalArgumentException("Services, and only services, call /internal/**: " + pattern);
                }
                rules.add(new Rule(method, PathPatternParser.defaultInstance.parse(pattern), access));
            }
            return this;
        }
    }
}
