package de.boxenstopp.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody asked, read completely. {@code path} is decoded, {@code variables} come from the route's braces. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
        String method, String path, String query, Headers headers, byte[] body, Map<String, String> variables) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The part of the path that the route calls {@code {name}}. */
    public String variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** What a page's form posted. */
    public Form form() {
        return Form.parse(text());
    }

    public Form queryForm() {
        return Form.parse(query);
    }

    /** With one more variable, for the handlers behind. */
    public Request with(String name, String value) {
        return with(Map.of(name, value));
    }

    Request with(Map<String, String> found) {
        var all = new HashMap<>(variables);
        all.putAll(found);
        return new Request(method, path, query, headers, body, Map.copyOf(all));
    }
}
