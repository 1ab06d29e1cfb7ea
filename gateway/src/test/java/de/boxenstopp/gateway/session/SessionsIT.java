package de.boxenstopp.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import de.boxenstopp.kit.test.TestKeys;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class SessionsIT {

    @LocalServerPort
    int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void comes() {
        visitor = new Visitor(port);
    }

    @Test
    void turnsACookieIntoAToken() {
        var session = Upstreams.sessionOf("a-1", "CUSTOMER");

        var answer = visitor.get("/api/bookings?who=a-1", "Cookie", "theme=dark; session=" + session);

        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = Upstreams.BOOKING.asked("who=a-1").getFirst();
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void turnsABearerIntoAToken() {
        var session = Upstreams.sessionOf("a-2", "CUSTOMER");

        var answer = visitor.get("/api/bookings?who=a-2", "Authorization", "Bearer " + session);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Upstreams.BOOKING.asked("who=a-2").getFirst().header("Authorization"))
                .isEqualTo("Bearer " + Upstreams.accessTokenOf(session));
    }

    @Test
    void refusesABearerThatNobodyKnows() {
        var answer = visitor.get("/api/slots", "Authorization", "Bearer this-is-no-session-of-ours");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/invalid-token");
    }

    @Test
    void takesNoJwtFromOutside() {
        var jwt = TestKeys.userToken("a-3", "ADMIN", Map.of());

        assertThat(visitor.get("/api/slots", "Authorization", "Bearer " + jwt).statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/auth/me", "Cookie", "session=" + jwt).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsAnOldCookieReadWhatEverybodyMayAndForgetsIt() {
        var answer = visitor.get("/api/slots?old=cookie", "Cookie", "session=this-was-a-session-of-ours");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("session=;").contains("Max-Age=0"));
        assertThat(Upstreams.SLOT.asked("old=cookie").getFirst().header("Authorization"))
                .isEmpty();
        assertThat(visitor.get("/auth/me", "Cookie", "session=this-was-a-session-of-ours")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void asksOncePerSessionHoweverManyRequestsCome() throws Exception {
        var session = Upstreams.sessionOf("a-4", "CUSTOMER");
        Callable<Integer> request = () ->
                visitor.get("/api/bookings", "Cookie", "session=" + session).statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(_ -> request).toList());
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }

        assertThat(Upstreams.IDENTITY.asked("/internal/session-exchange"))
                .filteredOn(asked -> asked.body().contains(session))
                .hasSize(1);
    }

    @Test
    void noticesWithinSecondsThatSomebodySignedOut() {
        var session = Upstreams.sessionOf("a-5", "CUSTOMER");
        assertThat(visitor.get("/auth/me", "Cookie", "session=" + session).statusCode())
                .isEqualTo(200);

        Upstreams.signOut(session);

        await().atMost(Duration.ofSeconds(6))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        visitor.get("/auth/me", "Cookie", "session=" + session).statusCode() == 401);
    }
}
