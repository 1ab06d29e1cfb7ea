package de.boxenstopp.contracts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry that takes nothing but the two calls it expects, in the form it expects. */
final class FakeRegistry implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    final Map<String, List<String>> versions = new LinkedHashMap<>();
    final Map<String, String> compatibility = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();

    int callsToFail;

    boolean isSomethingElse;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void refuse(String subject, String reason) {
        refusals.put(subject, reason);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call);
        if (callsToFail > 0) {
            callsToFail--;
            answer(exchange, 503, Map.of("message", "starting"));
        } else if (isSomethingElse) {
            answer(exchange, 200, "Welcome!");
        } else if (!MEDIA_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            answer(exchange, 415, Map.of("message", "not the registry's media type"));
        } else if (call.matches("PUT /config/[^/]+")) {
            configure(exchange, call.substring("PUT /config/".length()), json.readTree(body));
        } else if (call.matches("POST /subjects/[^/]+/versions")) {
            register(exchange, call.substring("POST /subjects/".length(), call.lastIndexOf('/')), json.readTree(body));
        } else {
            answer(exchange, 405, Map.of("message", "unexpected " + call));
        }
    }

    private void configure(HttpExchange exchange, String subject, JsonNode body) throws IOException {
        compatibility.put(subject, body.path("compatibility").asString());
        answer(exchange, 200, body);
    }

    private void register(HttpExchange exchange, String subject, JsonNode body) throws IOException {
        if (refusals.containsKey(subject)) {
            answer(exchange, 409, Map.of("error_code", 409, "message", refusals.get(subject)));
            return;
        }
        if (!body.path("schemaType").asString().equals("AVRO") || body.size() != 2) {
            answer(exchange, 422, Map.of("error_code", 42201, "message", "not an Avro schema and nothing else"));
            return;
        }
        var schema = body.path("schema").asString();
        var record = new Schema.Parser().parse(schema).getFullName();
        if (!subject.endsWith("-" + record)) {
            answer(exchange, 422, Map.of("error_code", 42201, "message", record + " under a foreign subject"));
            return;
        }
        var known = versions.computeIfAbsent(subject, _ -> new ArrayList<>());
        if (!known.contains(schema)) {
            known.add(schema);
        }
        answer(exchange, 200, Map.of("id", ids.computeIfAbsent(schema, _ -> ids.size() + 1)));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var bytes = json.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
