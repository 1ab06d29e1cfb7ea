package de.boxenstopp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Upper bounds leave room for what comes back while a slow machine counts. */
@WholeGateway
class LimitsIT {

    @LocalServerPort
    int port;

    @Test
    void countsAnonymousReadsByAddress() {
        var visitor = new Visitor(port);

        assertThat(allowed(400, () -> visitor.get("/api/slots"))).isBetween(300L, 380L);
        assertThat(new Visitor(port).get("/api/slots").statusCode()).isEqualTo(200);
    }

    @Test
    void countsReadsOfWhoIsSignedInByWhoTheyAreWhereverTheyAre() {
        var session = "session=" + Upstreams.sessionOf("limits-1", "CUSTOMER");

        assertThat(allowed(700, () -> new Visitor(port).get("/api/slots", "Cookie", session)))
                .isBetween(600L, 680L);
    }

    @Test
    void countsWritesByAddressSignedInOrNot() {
        var visitor = new Visitor(port);

        assertThat(allowed(150, () -> visitor.post("/api/quotes", "{}"))).isBetween(100L, 130L);
        assertThat(visitor.get("/api/slots").statusCode()).isEqualTo(200);
    }

    @Test
    void countsAttemptsToSignInByAddress() {
        var visitor = new Visitor(port);
        var accounts = IntStream.iterate(0, next -> next + 1).iterator();

        assertThat(allowed(
                        40,
                        () -> visitor.post(
                                "/auth/customer/magic-link",
                                "{\"email\":\"limits-%d@example.com\"}".formatted(accounts.next()))))
                .isBetween(30L, 33L);
    }

    @ParameterizedTest
    @CsvSource({
        "/auth/customer/magic-link, email",
        "/auth/customer/verify,     email",
        "/auth/admin/login,         username"
    })
    void countsAttemptsToSignInByAccountWhoeverMakesThem(String path, String field) {
        var spellings = IntStream.iterate(0, next -> next + 1).iterator();
        Supplier<HttpResponse<String>> attempt = () -> new Visitor(port)
                .post(
                        path,
                        spellings.next() % 2 == 0
                                ? "{\"%s\":\"Limits@Example.com\"}".formatted(field)
                                : "{\"%s\": \" limits@example.COM \"}".formatted(field));

        assertThat(allowed(20, attempt)).isBetween(5L, 6L);
        assertThat(new Visitor(port)
                        .post(path, "{\"%s\":\"somebody-else@example.com\"}".formatted(field))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void neverCountsWebhooks() {
        var stripe = new Visitor(port);

        assertThat(allowed(150, () -> stripe.post("/webhooks/stripe", "{}"))).isEqualTo(150);
    }

    @Test
    void stopsWhoGuessesSessionsBeforeIdentityIsAskedAgain() {
        var visitor = new Visitor(port);
        var guesses = IntStream.iterate(0, next -> next + 1).iterator();

        var stopped = IntStream.range(0, 50)
                .mapToObj(_ -> visitor.get("/api/slots", "Authorization", "Bearer guessed-session-" + guesses.next()))
                .filter(answer -> answer.statusCode() == 429)
                .count();

        assertThat(stopped).isBetween(10L, 20L);
        assertThat(Upstreams.IDENTITY.asked("/internal/session-exchange"))
                .filteredOn(asked -> asked.body().contains("guessed-session-"))
                .hasSizeBetween(30, 40);
    }

    @Test
    void saysWhenItMakesSenseToTryAgain() {
        var visitor = new Visitor(port);
        allowed(100, () -> visitor.post("/api/quotes", "{}"));

        var answer = IntStream.range(0, 30)
                .mapToObj(_ -> visitor.post("/api/quotes", "{}", "Accept-Language", "en"))
                .filter(one -> one.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3L);
        assertThat(answer.body()).contains("/problems/too-many-requests").contains("too many requests");
    }

    private static long allowed(int times, Supplier<HttpResponse<String>> request) {
        return IntStream.range(0, times)
                .mapToObj(_ -> request.get())
                .filter(answer -> answer.statusCode() == 200)
                .count();
    }
}
