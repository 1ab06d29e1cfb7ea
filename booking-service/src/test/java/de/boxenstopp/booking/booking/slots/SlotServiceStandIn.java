package de.boxenstopp.booking.booking.slots;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slot-service as its contract describes it, and strict: whoever asks in a way it does not know gets 400, and the
 * complaint is kept for the test to see.
 */
public final class SlotServiceStandIn {

    private static final Set<String> ASKED_FOR =
            Set.of("workshopId", "pickupSlotId", "returnSlotId", "durationMinutes");
    private static final Duration HOLD = Duration.ofMinutes(30);

    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock = Clock.systemUTC();
    private final LocalDate pickupDay =
            LocalDate.now(clock.withZone(ZoneId.of("Europe/Berlin"))).plusDays(7);
    private final ECKey keyOfBooking;
    private final List<UUID> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<UUID, Instant> held = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = Behaviour.HOLD_PLACES;
    private @Nullable HttpServer server;
    private int port;

    /** What happens to a request that is all right. */
    public interface Behaviour {

        Behaviour HOLD_PLACES = (_, _) -> null;

        /** @return what to answer instead of holding; null to hold */
        @Nullable
        Answer on(UUID booking, HttpExchange exchange) throws IOException;
    }

    public record Answer(int status, String body) {

        public static Answer problem(int status, String code, String furtherMembers) {
            return new Answer(status, """
                    {"type": "https://boxenstopp.example/problems/%s", "status": %d, "detail": "…" %s}
                    """.formatted(code, status, furtherMembers));
        }
    }

    SlotServiceStandIn(ECKey keyOfBooking) {
        this.keyOfBooking = keyOfBooking;
        start();
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
        behaviour = Behaviour.HOLD_PLACES;
        asked.clear();
        complaints.clear();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    public List<UUID> asked() {
        return List.copyOf(asked);
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Instant heldUntil(UUID booking) {
        return held.computeIfAbsent(booking, _ -> clock.instant().plus(HOLD).truncatedTo(ChronoUnit.MICROS));
    }

    public LocalDate pickupDay() {
        return pickupDay;
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
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        if (!new TreeSet<>(body.propertyNames()).equals(new TreeSet<>(ASKED_FOR))) {
            return complain("body has " + body.propertyNames());
        }
        var booking = UUID.fromString(exchange.getRequestURI().getPath().replaceFirst(".*/", ""));
        asked.add(booking);
        var instead = behaviour.on(booking, exchange);
        return instead == null ? new Answer(200, hold(booking, body)) : instead;
    }

    private Answer complain(String complaint) {
        complaints.add(complaint);
        return Answer.problem(400, "malformed-request", "");
    }

    private @Nullable String complaintAbout(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("PUT")) {
            return "method " + exchange.getRequestMethod();
        }
        if (!exchange.getRequestURI().getPath().matches("/internal/reservations/[0-9a-f-]{36}")) {
            return "path " + exchange.getRequestURI();
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
                    && claims.getAudience().equals(List.of("slot"))
                    && !Duration.between(issued, expires).minusSeconds(60).isPositive()
                    && clock.instant().isBefore(expires);
        } catch (ParseException | JOSEException bad) {
            return false;
        }
    }

    private String hold(UUID booking, JsonNode wish) {
        return """
                {"bookingId": "%s", "status": "HELD", "until": "%s", "workshopId": %s,
                 "pickup": {"slotId": "%s", "date": "%s", "start": "08:00", "end": "10:00"},
                 "return": {"slotId": "%s", "date": "%s", "start": "16:00", "end": "18:00"}}
                """.formatted(
                        booking,
                        heldUntil(booking),
                        wish.path("workshopId"),
                        wish.path("pickupSlotId").asString(),
                        pickupDay,
                        wish.path("returnSlotId").asString(),
                        pickupDay.plusDays(1));
    }
}
