package de.boxenstopp.kit.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

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

    List<Rule> rules() {
        return rules;
    }

    /** Who is let through. */
    sealed interface Access {

        /** Everybody; a token is looked at all the same, and must be a good one if there is one. */
        record Open() implements Access {}

        record SignedIn() implements Access {}

        record InRole(String role) implements Access {}

        record Services(Set<String> callers) implements Access {}
    }

    record Rule(HttpMethod method, String pattern, Access access) {

        Rule {
            if (pattern.startsWith(INTERNAL) != access instanceof Access.Services) {
                throw new IllegalArgumentException("Services, and only services, call /internal/**: " + pattern);
            }
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
                rules.add(new Rule(method, pattern, access));
            }
            return this;
        }
    }
}
