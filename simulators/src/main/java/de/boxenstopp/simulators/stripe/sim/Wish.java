package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.store.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wants of the simulator itself: JSON from a program, a form from the page. A misspelt wish is refused. */
record Wish(ObjectNode fields) {

    static Answer of(Request request, Function<Wish, Answer> door) {
        // curl calls everything a form; JSON gives itself away.
        var fromPage = request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")
                && !request.text().startsWith("{");
        try {
            var answer = door.apply(new Wish(fromPage ? form(request) : json(request)));
            return fromPage ? Answer.redirect("/") : answer;
        } catch (IllegalArgumentException | JacksonException e) {
            return Answer.json(400, Json.pretty(Json.object().put("error", e.getMessage())) + "\n");
        }
    }

    void knows(String... names) {
        var known = Set.of(names);
        for (var name : fields.propertyNames()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no '%s', only %s".formatted(name, known));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.of(fields.path(name).asString("")).filter(text -> !text.isEmpty());
    }

    long number(String name, long otherwise) {
        return text(name).map(Long::parseLong).orElse(otherwise);
    }

    List<String> texts(String name) {
        var texts = StreamSupport.stream(fields.path(name).spliterator(), false)
                .map(text -> text.asString())
                .toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("'%s' is a list, and not empty".formatted(name));
        }
        return texts;
    }

    <T> T choice(String name, Function<String, Optional<T>> choices) {
        return text(name)
                .flatMap(choices)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of the choices of '%s'"
                        .formatted(fields.path(name).asString(), name)));
    }

    private static ObjectNode json(Request request) {
        return request.body().length == 0 ? Json.object() : Json.parse(request.body());
    }

    private static ObjectNode form(Request request) {
        var fields = Json.object();
        request.form().fields().stream()
                .filter(field -> !field.value().isEmpty())
                .forEach(field -> fields.put(field.name(), field.value()));
        return fields;
    }
}
