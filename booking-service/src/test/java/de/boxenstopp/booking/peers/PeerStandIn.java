package de.boxenstopp.booking.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another service as its contract describes it, and strict: whoever asks in a way it does not know gets 400, and the
 * complaint is kept for the test to see.
 */
public abstract class PeerStandIn {

    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock = Clock.systemUTC();
    private final String name;
    private final ECKey keyOfBooking;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;
    private int port;

    public record Answer(int status, String body) {

        public static Answer problem(int status, String code, String furtherMembers) {
            return new Answer(status, """
                    {"type": "https://boxenstopp.example/problems/%s", "status": %d, "detail": "…" %s}
                    """.formatted(code, status, furtherMembers));
        }
    }

    /** @param asks what its body says, exactly */
    public record Door(String path, Set<String> asks, Function<Call, Answer> answer) {}

    public record Call(UUID booking, JsonNode body, HttpExchange exchange) {}

    protected PeerStandIn(String name, ECKey keyOfBooking) {
        this.name = name;
        this.keyOfBooking = keyOfBooking;
    }

    protected abstract List<Door> doors();

    protected Clock clock() {
        return clock;
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        port = server.getAddress().getPort();
    }

    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** As in the beginning, and up. */
    public void reset() {
        if (server == null) {
            start();
        }
        complaints.clear();
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var complaint = complaintAbout(exchange);
        if (complaint != null) {
            return complain(complaint);
        }
        var path = exchange.getRequestURI().getPath();
        for (var door : doors()) {
            if (path.matches(door.path().replace("{id}", "[0-9a-f-]{36}"))) {
                return answer(door, path, exchange);
            }
        }
        return complain("path " + path);
    }

    private Answer answer(Door door, String path, HttpExchange exchange) throws IOException {
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        if (!new TreeSet<>(body.propertyNames()).equals(new TreeSet<>(door.asks()))) {
            return complain("body has " + body.propertyNames());
        }
        var booking = UUID.fromString(path.split("/", -1)[3]);
        return door.answer().apply(new Call(booking, body, exchange));
    }

    private Answer complain(String complaint) {
        complaints.add(complaint);
        return Answer.problem(400, "malformed-request", "");
    }

    private @Nullable String complaintAbout(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("PUT")) {
            return "method " + exchange.getRequestMethod();
        }
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return "content type " + exchange.getRequestHeaders().getFirst("Content-Type");
        }
        if (exchange.getRequestHeaders().getFirst("Traceparent") == null) {
            return "no traceparent";
        }
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return isOurs(authorization) ? null : "token " + authorization;
    }

    private boolean isOurs(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        try {
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            var claims = token.getJWTClaimsSet();
            var issued = claims.getIssueTime().toInstant();
            var expires = claims.getExpirationTime().toInstant();
            return token.verify(new ECDSAVerifier(keyOfBooking))
                    && claims.getIssuer().equals("booking")
                    && claims.getAudience().equals(List.of(name))
                    && !Duration.between(issued, expires).minusSeconds(60).isPositive()
                    && clock.instant().isBefore(expires);
        } catch (ParseException | JOSEException bad) {
            return false;
        }
    }
}
