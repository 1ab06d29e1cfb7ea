package de.boxenstopp.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** What goes back: or nothing at all, when the connection is to break. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final int NOTHING = -1;

    public static Answer json(int status, String json) {
        return of(status, "application/json", json.getBytes(UTF_8));
    }

    public static Answer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    /** 303: whatever was posted, the browser continues with a GET. */
    public static Answer redirect(String address) {
        return new Answer(303, Map.of("Location", address), new byte[0]);
    }

    /** The connection closes without a single byte, as when the other side crashes. */
    public static Answer brokenConnection() {
        return new Answer(NOTHING, Map.of(), new byte[0]);
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body);
    }

    public String text() {
        return new String(body, UTF_8);
    }

    boolean isNothing() {
        return status == NOTHING;
    }
}
