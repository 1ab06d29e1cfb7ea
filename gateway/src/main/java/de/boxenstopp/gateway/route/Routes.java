package de.boxenstopp.gateway.route;

import de.boxenstopp.kit.security.RouteRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Finds the route of a request. */
public final class Routes {

    private static final String FOUND = Routes.class.getName();

    private final List<Route> routes;

    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public List<Route> all() {
        return routes;
    }

    /** Asked by several on the way of a request, looked for once. */
    public Optional<Route> of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Route route) {
            return Optional.of(route);
        }
        var route = find(request);
        route.ifPresent(found -> request.setAttribute(FOUND, found));
        return route;
    }

    private Optional<Route> find(HttpServletRequest request) {
        var asked = HttpMethod.valueOf(request.getMethod());
        var method = HttpMethod.HEAD.equals(asked) ? HttpMethod.GET : asked;
        var path = PathContainer.parsePath(request.getRequestURI());
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.pattern().matches(path))
                .findFirst();
    }

    /** The same for the kit's doors. */
    void addTo(RouteRules.Definition rules) {
        for (var route : routes) {
            var pattern = route.pattern().getPatternString();
            if (route.caller().isRole()) {
                rules.role(route.caller().name(), route.method(), pattern);
            } else if (route.caller() == Caller.SIGNED_IN) {
                rules.signedIn(route.method(), pattern);
            } else {
                rules.open(route.method(), pattern);
            }
        }
    }
}
