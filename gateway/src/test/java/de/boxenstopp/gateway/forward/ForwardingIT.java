package de.boxenstopp.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.gateway.test.Upstream;
import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class ForwardingIT {

    @LocalServerPort
    int port;

    @Test
    void passesAddressesOnAsTheyCame() {
        var query = "q=a%20b+c%2Bd&q=%C3%BC&empty=&percent=%2525";

        new Visitor(port).get("/api/slots?" + query);
        new Visitor(port).get("/api/bookings/a%20b?" + query, "X-Booking-Token", "t");

        assertThat(Upstreams.SLOT.asked(query).getFirst().target()).isEqualTo("/api/slots?" + query);
        assertThat(Upstreams.BOOKING.asked(query).getFirst().target()).isEqualTo("/api/bookings/a%20b?" + query);
    }

    @Test
    void passesBodiesOnAsTheyCame() {
        var form = "token=a%2Bb&x=%C3%BC";

        new Visitor(port)
                .post("/auth/customer/verify?a=form", form, "Content-Type", "application/x-www-form-urlencoded");
        new Visitor(port).post("/webhooks/stripe?a=webhook", "{\"ü\":  1}", "Stripe-Signature", "t=1,v1=abc");

        assertThat(Upstreams.IDENTITY.asked("a=form").getFirst())
                .satisfies(asked -> assertThat(asked.body()).isEqualTo(form))
                .satisfies(asked -> assertThat(asked.target()).isEqualTo("/auth/customer/verify?a=form"))
                .satisfies(asked ->
                        assertThat(asked.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded"));
        assertThat(Upstreams.PAYMENT.asked("a=webhook").getFirst())
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"ü\":  1}"))
                .satisfies(asked -> assertThat(asked.header("Stripe-Signature")).isEqualTo("t=1,v1=abc"));
    }

    @Test
    void passesHeadersOnThatServicesNeed() {
        new Visitor(port)
                .post(
                        "/api/quotes?headers",
                        "{}",
                        "Accept-Language",
                        "en",
                        "Idempotency-Key",
                        "key-12345",
                        "X-Booking-Token",
                        "token");

        var asked = Upstreams.BOOKING.asked("headers").getFirst();
        assertThat(asked.header("Accept-Language")).isEqualTo("en");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("key-12345");
        assertThat(asked.header("X-Booking-Token")).isEqualTo("token");
    }

    @Test
    void passesProblemsOnAsTheyAre() {
        Upstreams.BOOKING.on(
                "/api/bookings/taken", 409, "application/problem+json", "{\"type\":\"taken\",\"alternatives\":[1]}");

        var answer = new Visitor(port).get("/api/bookings/taken", "X-Booking-Token", "t");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"taken\",\"alternatives\":[1]}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void saysNothingOfTheMachineryButKeepsThePolicyOfAServicesPage() {
        Upstreams.IDENTITY.on("/auth/customer/verify", exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.set("Server", "Secret/1.0");
            headers.set("X-Powered-By", "Secret");
            headers.set("Keep-Alive", "timeout=5");
            headers.set("Content-Security-Policy", "default-src 'none'; form-action 'self'");
            headers.set("Cache-Control", "no-store");
            headers.add("Set-Cookie", "session=new; Path=/; HttpOnly; SameSite=Strict");
            Upstream.answer(exchange, 200, "text/html", "<p>ü</p>");
        });

        var answer = new Visitor(port).get("/auth/customer/verify", "Cookie", "session=an-old-one-of-whoever");
        var headers = answer.headers();

        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "keep-alive", "transfer-encoding");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; form-action 'self'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Set-Cookie")).last().asString().startsWith("session=new");
        Upstreams.IDENTITY.on("/auth/customer/verify", 200, "application/json", "{}");
    }

    @Test
    void protectsItsOwnAnswersToo() {
        var answer = new Visitor(port).get("/nothing/here", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:trace:");
    }

    @Test
    void saysAtOnceThatAServiceIsAway() {
        var start = System.nanoTime();

        var answer = new Visitor(port).get("/test/away");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("/problems/temporarily-unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void waitsNoLongerThanTheRouteAllows() throws InterruptedException {
        var enough = new CountDownLatch(1);
        Upstreams.SLOT.on("/test/slow", exchange -> {
            await(enough);
            Upstream.answer(exchange, 200, "application/json", "{}");
        });
        var start = System.nanoTime();

        var answer = new Visitor(port).get("/test/slow");
        enough.countDown();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void asksOnceAndAfterManyFailuresNotAtAll() {
        Upstreams.SHAKY.on("/test/shaky", _ -> {
            throw new IOException("hangs up");
        });
        var visitor = new Visitor(port);

        assertThat(visitor.post("/test/shaky?first", "{}").statusCode()).isEqualTo(503);
        assertThat(Upstreams.SHAKY.asked("first")).hasSize(1);
        assertThat(IntStream.range(0, 30)
                        .map(_ -> visitor.get("/test/shaky?again").statusCode()))
                .containsOnly(503);
        assertThat(Upstreams.SHAKY.asked("again")).hasSizeLessThan(20);
        assertThat(visitor.get("/api/slots").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoProblemOfAServiceForItsAbsence() {
        Upstreams.PAYMENT.on("/webhooks/stripe", 503, "application/problem+json", "{\"type\":\"stripe-away\"}");

        assertThat(IntStream.range(0, 40)
                        .mapToObj(_ ->
                                new Visitor(port).post("/webhooks/stripe", "{}").body()))
                .containsOnly("{\"type\":\"stripe-away\"}");
        Upstreams.PAYMENT.on("/webhooks/stripe", 200, "application/json", "{}");
    }

    @Test
    void passesLargeAnswersOnWhole() {
        Upstreams.SLOT.on("/api/slots", 200, "application/json", "x".repeat(3_000_000));
        try {
            assertThat(new Visitor(port).get("/api/slots").body()).hasSize(3_000_000);
        } finally {
            Upstreams.SLOT.on("/api/slots", 200, "application/json", "{}");
        }
    }

    @Test
    void hangsUpWhenAServiceBreaksOffItsAnswer() {
        Upstreams.BOOKING.on("/api/bookings/broken", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 200_000);
            exchange.getResponseBody().write("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            throw new IOException("breaks off");
        });

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Visitor(port).get("/api/bookings/broken", "X-Booking-Token", "t"));
    }

    @Test
    void answersWithAProblemWhenAShortAnswerBreaksOff() {
        Upstreams.BOOKING.on("/api/bookings/short", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "half=1");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("breaks off");
        });

        var answer = new Visitor(port).get("/api/bookings/short", "X-Booking-Token", "t");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/temporarily-unavailable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void servesEverybodyWhileNobodyCanSayWhoIsSignedIn() {
        var away = "session-away-0123456789abcdef";
        Upstreams.goesAwayFor(away);

        assertThat(new Visitor(port).get("/api/slots").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/api/slots", "Cookie", "session=" + away))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty());
        assertThat(new Visitor(port)
                        .get("/auth/me", "Cookie", "session=" + away)
                        .statusCode())
                .isEqualTo(503);
        assertThat(new Visitor(port)
                        .get("/api/slots", "Authorization", "Bearer " + away)
                        .statusCode())
                .isEqualTo(503);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
