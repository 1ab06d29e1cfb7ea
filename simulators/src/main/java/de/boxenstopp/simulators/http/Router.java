package de.boxenstopp.simulators.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a method and a path such as {@code /v1/refunds/{id}}; the first route that fits wins. */
public final class Router implements Handler {

    private final List<Route> routes = new ArrayList<>();

    public Router on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern.split("/", -1), handler));
        return this;
    }

    @Override
    public Answer handle(Request request) throws Exception {
        var segments = request.path().split("/", -1);
        for (var route : routes) {
            var variables = route.match(request.method(), segments);
            if (variables.isPresent()) {
                return route.handler.handle(request.with(variables.get()));
            }
        }
        return Answer.text(404, "Nothing at " + request.path() + "\n");
    }

    private record Route(String method, List<String> pattern, Handler handler) {

        Route(String method, String[] pattern, Handler handler) {
            this(method, List.of(pattern), handler);
        }

        Optional<Map<String, String>> match(String asked, String[] segments) {
            if (!method.equals(asked) || segments.length != pattern.size()) {
                return Optional.empty();
            }
            var variables = new HashMap<String, String>();
            for (int i = 0; i < segments.length; i++) {
                var expected = pattern.get(i);
                if (expected.startsWith("{")) {
                    variables.put(expected.substring(1, expected.length() - 1), segments[i]);
                } else if (!expected.equals(segments[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }
}
