package de.boxenstopp.gateway.test;

import com.sun.net.httpserver.HttpExchange;
import de.boxenstopp.kit.test.TestKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** All services behind the gateway, and the sessions that identity-service knows. */
public final class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final Upstream BOOKING = new Upstream();
    public static final Upstream PAYMENT = new Upstream();
    public static final Upstream SLOT = new Upstream();
    public static final Upstream IDENTITY = identity();
    public static final Upstream NOTIFICATION = new Upstream();
    public static final Upstream SHAKY = new Upstream();

    private static final String HANGS_UP = "";
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new ArrayList<String>();
        Map.of(
                        "booking", BOOKING,
                        "payment", PAYMENT,
                        "slot", SLOT,
                        "identity", IDENTITY,
                        "notification", NOTIFICATION,
                        "shaky", SHAKY)
                .forEach((name, upstream) -> properties.addAll(at(name, upstream.url())));
        properties.addAll(at("away", "http://localhost:1"));
        properties.add("boxenstopp.services.identity.url=" + IDENTITY.url());
        TestPropertyValues.of(properties).applyTo(context);
    }

    /** Somebody signs in. */
    public static String sessionOf(String subject, String role) {
        var token = "session-" + UUID.randomUUID();
        SESSIONS.put(token, TestKeys.userToken(subject, role, Map.of()));
        return token;
    }

    /** A session whose JWT is whatever is given. */
    public static String sessionWith(String accessToken) {
        var token = "session-" + UUID.randomUUID();
        SESSIONS.put(token, accessToken);
        return token;
    }

    /** Asked about this one, identity-service hangs up. */
    public static void goesAwayFor(String token) {
        SESSIONS.put(token, HANGS_UP);
    }

    public static String accessTokenOf(String token) {
        return SESSIONS.getOrDefault(token, "");
    }

    public static void signOut(String token) {
        SESSIONS.remove(token);
    }

    private static List<String> at(String name, String url) {
        var prefix = "boxenstopp.gateway.services.known.%s.".formatted(name);
        return List.of(prefix + "url=" + url, prefix + "management-url=" + url);
    }

    private static Upstream identity() {
        var identity = new Upstream();
        identity.on("/internal/session-exchange", Upstreams::exchange);
        return identity;
    }

    private static void exchange(HttpExchange exchange) throws IOException {
        var asked = String.valueOf(exchange.getAttribute("body"));
        var token = asked.replaceFirst("^\\{\"token\":\"(.*)\"}$", "$1");
        var accessToken = SESSIONS.get(token);
        if (HANGS_UP.equals(accessToken)) {
            throw new IOException("hangs up");
        }
        if (accessToken == null) {
            Upstream.answer(
                    exchange,
                    404,
                    "application/problem+json",
                    "{\"type\":\"https://boxenstopp.example/problems/session-unknown\",\"status\":404}");
        } else {
            Upstream.answer(exchange, 200, "application/json", """
                    {"accessToken":"%s","expiresAt":"2030-01-01T00:00:00Z"}""".formatted(accessToken));
        }
    }
}
