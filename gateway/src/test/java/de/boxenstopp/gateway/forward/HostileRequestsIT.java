package de.boxenstopp.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.RawConnection;
import de.boxenstopp.gateway.test.Upstream;
import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class HostileRequestsIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/session-exchange?hostile",
                "//internal/session-exchange?hostile",
                "/api/..;/internal/session-exchange?hostile",
                "/api/../internal/session-exchange?hostile",
                "/api/slots/../../internal/session-exchange?hostile",
                "/%2e%2e/internal/session-exchange?hostile",
                "/api/%2e%2e/internal/session-exchange?hostile",
                "/api/bookings/..%2f..%2finternal?hostile",
                "/api/bookings/%2e%2e?hostile",
                "/api%2fslots?hostile",
                "/api/slots;jsessionid=1?hostile",
                "/api/slots;?hostile",
                "/api//slots?hostile",
                "/api/slots/?hostile",
                "/api/./slots?hostile",
                "/api/slots%00?hostile",
                "/api/slots%0d%0aX-Evil:1?hostile",
                "/api/slots%5c..%5cinternal?hostile",
                "/API/SLOTS?hostile",
                "/api/slots.json?hostile",
                "\\internal?hostile",
                "*",
                "http://localhost/internal/session-exchange?hostile",
                "slot:8083"
            })
    void findNoWayAroundTheList(String target) throws IOException {
        assertThat(new RawConnection(port).get(target)).isIn(400, 404);
        assertThat(everything()).noneMatch(asked -> asked.target().contains("hostile"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Test: a\u0000b",
                "X-Test: a\rX-Evil: 1",
                "X-Test : spaced",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: -1",
                "Content-Length: 5\r\nTransfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Host: somebody-else"
            })
    void sneakNothingIntoHeaders(String header) throws IOException {
        assertThat(new RawConnection(port).get("/api/slots?sneaky=" + header.hashCode(), header))
                .isIn(400, 501);
        assertThat(Upstreams.SLOT.asked("sneaky=" + header.hashCode())).isEmpty();
    }

    /** An old way to write long values: one value, in one line from here on. */
    @Test
    void hideNoHeaderInAFoldedOne() throws IOException {
        new RawConnection(port).get("/api/slots?folded", "X-Test: a\r\n X-Evil: b");

        assertThat(Upstreams.SLOT.asked("folded")).allSatisfy(asked -> {
            assertThat(asked.header("X-Evil")).isEmpty();
            assertThat(asked.header("X-Test")).doesNotContain("\n", "\r");
        });
    }

    @Test
    void smuggleNoSecondRequest() throws IOException {
        var answer = new RawConnection(port).say("""
                POST /api/quotes?smuggling HTTP/1.1\r
                Host: localhost\r
                Content-Length: 60\r
                Transfer-Encoding: chunked\r
                \r
                0\r
                \r
                GET /api/bookings/smuggled HTTP/1.1\r
                Host: localhost\r
                \r
                """);

        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(Upstreams.BOOKING.asked("smuggled")).isEmpty();
        assertThat(Upstreams.BOOKING.asked("smuggling"))
                .allSatisfy(
                        asked -> assertThat(asked.header("Transfer-Encoding")).isEmpty());
    }

    @Test
    void cannotSpeakForProxiesOrContinueTraces() {
        new Visitor(port)
                .get(
                        "/api/slots?speaks-for-others",
                        "traceparent",
                        "00-11111111111111111111111111111111-2222222222222222-01",
                        "baggage",
                        "role=ADMIN",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "gopher",
                        "Forwarded",
                        "for=1.2.3.4",
                        "X-Real-IP",
                        "1.2.3.4");

        var asked = Upstreams.SLOT.asked("speaks-for-others").getFirst();
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("localhost:5000");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(asked.header("X-Forwarded-For")).startsWith("10.").doesNotContain(",");
        assertThat(asked.header("traceparent")).startsWith("00-").doesNotContain("11111111");
        assertThat(List.of("baggage", "Forwarded", "X-Real-IP"))
                .allSatisfy(name -> assertThat(asked.header(name)).isEmpty());
    }

    @Test
    void cannotHideHeadersFromTheService() throws IOException {
        new RawConnection(port)
                .get("/api/slots?hop", "Connection: close, X-Hop", "X-Hop: 1", "TE: trailers", "Upgrade: h2c");

        assertThat(Upstreams.SLOT.asked("hop"))
                .allSatisfy(
                        asked -> assertThat(Stream.of("X-Hop", "TE", "Upgrade").map(asked::header))
                                .containsOnly(""));
    }

    @Test
    void areSentNowhereElse() {
        var visitor = new Visitor(port);

        assertThat(Stream.of(
                        "/checkout/done?booking=1&next=https://evil.example",
                        "/checkout/cancelled?url=//evil.example",
                        "/?continue=https://evil.example"))
                .allSatisfy(path -> {
                    var answer = visitor.get(path);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Location")).isEmpty();
                    assertThat(answer.body()).doesNotContain("evil.example");
                });
    }

    @Test
    void aboutTenMegabytesAreRefused() throws IOException {
        var visitor = new Visitor(port);
        var large = "x".repeat(10_000_000);

        assertThat(visitor.post("/api/quotes?large", large).statusCode()).isEqualTo(413);
        assertThat(visitor.post("/api/quotes?large", large, "Content-Type", "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(413);
        assertThat(visitor.post("/api/quotes?small", "x".repeat(1_000_000)).statusCode())
                .isEqualTo(200);
        assertThat(new RawConnection(port).say(chunked("/api/quotes?large", large, "application/json")))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/body-too-large");
        assertThat(new RawConnection(port).say(chunked("/api/quotes?large", large, "multipart/form-data; boundary=b")))
                .startsWith("HTTP/1.1 413");
        assertThat(Upstreams.BOOKING.asked("large")).isEmpty();
    }

    @Test
    void aboutHeadersWithoutEndAreRefused() throws IOException {
        assertThat(new RawConnection(port).get("/api/slots", "X-Long: " + "x".repeat(20_000)))
                .isEqualTo(400);
    }

    private static String chunked(String target, String body, String type) {
        var chunk = new StringBuilder();
        for (var from = 0; from < body.length(); from += 100_000) {
            chunk.append("186a0\r\n").append(body, from, from + 100_000).append("\r\n");
        }
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%s0\r\n\r\n"
                .formatted(target, type, chunk);
    }

    private static Stream<Upstream.Asked> everything() {
        return Stream.of(Upstreams.BOOKING, Upstreams.SLOT, Upstreams.IDENTITY, Upstreams.PAYMENT)
                .flatMap(upstream -> upstream.asked("").stream());
    }
}
