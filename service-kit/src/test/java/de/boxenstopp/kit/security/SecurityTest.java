package de.boxenstopp.kit.security;

import static de.boxenstopp.kit.test.TestKeys.USERS;
import static de.boxenstopp.kit.test.TestKeys.claims;
import static de.boxenstopp.kit.test.TestKeys.serviceToken;
import static de.boxenstopp.kit.test.TestKeys.sign;
import static de.boxenstopp.kit.test.TestKeys.userToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(controllers = DoorsController.class, properties = "spring.application.name=kit-service")
class SecurityTest {

    private static final String IDENTITY = "https://boxenstopp.example/identity";

    @Autowired
    MockMvcTester http;

    @Autowired
    ServiceTokens ours;

    /** What people and programs come with. */
    enum Caller {
        NOBODY,
        CUSTOMER,
        ADMIN,
        BOOKING,
        SLOT,
        OPERATOR,
        GARBAGE,
        EXPIRED_USER,
        FOREIGN_USER;

        String token() {
            return switch (this) {
                case NOBODY -> "";
                case CUSTOMER -> userToken("c-1", "CUSTOMER", Map.of());
                case ADMIN -> userToken("a-1", "ADMIN", Map.of());
                case BOOKING -> serviceToken("booking", "kit");
                case SLOT -> serviceToken("slot", "kit");
                case OPERATOR -> serviceToken("ops", "kit");
                case GARBAGE -> "garbage";
                case EXPIRED_USER -> sign(USERS, user(-600, -300));
                case FOREIGN_USER -> sign("somebody", user(0, 300));
            };
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    caller,       /open, /mine, /staff, /internal/things/1, /unnamed, /internal/unnamed
                    NOBODY,       200,   401,   401,    401,                404,      404
                    CUSTOMER,     200,   200,   403,    401,                404,      404
                    ADMIN,        200,   200,   200,    401,                404,      404
                    BOOKING,      401,   401,   401,    200,                404,      404
                    SLOT,         401,   401,   401,    403,                404,      404
                    OPERATOR,     401,   401,   401,    403,                404,      404
                    GARBAGE,      401,   401,   401,    401,                404,      404
                    EXPIRED_USER, 401,   401,   401,    401,                404,      404
                    FOREIGN_USER, 401,   401,   401,    401,                404,      404
                    """)
    void letsInWhomTheRulesName(
            Caller caller, int open, int mine, int staff, int internal, int unnamed, int internalUnnamed) {
        assertThat(get("/open", caller.token())).hasStatus(open);
        assertThat(get("/mine", caller.token())).hasStatus(mine);
        assertThat(get("/staff", caller.token())).hasStatus(staff);
        assertThat(get("/internal/things/1", caller.token())).hasStatus(internal);
        assertThat(get("/unnamed", caller.token())).hasStatus(unnamed);
        assertThat(get("/internal/unnamed", caller.token())).hasStatus(internalUnnamed);
    }

    @Test
    void knowsWhoIsThere() {
        assertThat(get("/open", Caller.CUSTOMER.token())).bodyText().isEqualTo("c-1");
        assertThat(get("/internal/things/1", Caller.BOOKING.token())).bodyText().isEqualTo("booking");
    }

    @Test
    void refusesWithAProblemInTheReadersLanguage() {
        var nobody = get("/mine", "");
        var expired = http.get()
                .uri("/open")
                .header("Authorization", "Bearer " + Caller.EXPIRED_USER.token())
                .header("Accept-Language", "en")
                .exchange();
        var forbidden = get("/staff", Caller.CUSTOMER.token());

        assertThat(nobody)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyText()
                .contains("/problems/not-signed-in", "Bitte zuerst anmelden.");
        assertThat(expired).bodyText().contains("/problems/invalid-token", "The sign-in is invalid or has expired.");
        assertThat(forbidden).bodyText().contains("/problems/forbidden", "Dazu fehlt die Berechtigung.");
    }

    /** Tokens for /internal/** that look right, nearly. */
    enum Forgery {
        FOR_ANOTHER_SERVICE,
        FOR_SEVERAL,
        SIGNED_BY_ANOTHER_SERVICE,
        OF_A_STRANGER,
        OF_NOBODY,
        TOO_LONG_VALID,
        WITHOUT_END,
        WITHOUT_BEGINNING,
        EXPIRED,
        FROM_THE_FUTURE,
        UNSIGNED;

        String token() {
            var good = new JWTClaimsSet.Builder(service(0, 60));
            return switch (this) {
                case FOR_ANOTHER_SERVICE ->
                    sign("booking", good.audience("slot").build());
                case FOR_SEVERAL ->
                    sign("booking", good.audience(List.of("kit", "slot")).build());
                case SIGNED_BY_ANOTHER_SERVICE -> sign("slot", good.build());
                case OF_A_STRANGER -> sign("stranger", good.issuer("stranger").build());
                case OF_NOBODY -> sign("booking", good.issuer(null).build());
                case TOO_LONG_VALID -> sign("booking", service(0, 61));
                case WITHOUT_END -> sign("booking", good.expirationTime(null).build());
                case WITHOUT_BEGINNING -> sign("booking", good.issueTime(null).build());
                case EXPIRED -> sign("booking", service(-70, -10));
                case FROM_THE_FUTURE -> sign("booking", service(10, 70));
                case UNSIGNED -> new PlainJWT(good.build()).serialize();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesForgeries(Forgery forgery) {
        assertThat(get("/internal/things/1", forgery.token())).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void forgivesClocksThatDifferALittle() {
        var early = sign("booking", service(2, 62));

        assertThat(get("/internal/things/1", early)).hasStatusOk();
    }

    @Test
    void mintsTokensThatItAcceptsItself() {
        var token = ours.mint("kit");

        assertThat(get("/internal/things/1", token)).hasStatus(HttpStatus.FORBIDDEN); // known, but not named
        assertThat(ours.mint("kit")).isEqualTo(token);
    }

    @Test
    void answersHeadersForAnApi() {
        assertThat(get("/open", ""))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasHeader("Referrer-Policy", "no-referrer")
                .doesNotContainHeader("Set-Cookie");
    }

    private MvcTestResult get(String route, String token) {
        var request = http.get().uri(route);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).exchange();
    }

    private static JWTClaimsSet user(long fromSeconds, long toSeconds) {
        return claims(IDENTITY, "boxenstopp", in(fromSeconds), in(toSeconds))
                .subject("c-1")
                .claim("role", "ADMIN")
                .build();
    }

    private static JWTClaimsSet service(long fromSeconds, long toSeconds) {
        return claims("booking", "kit", in(fromSeconds), in(toSeconds)).build();
    }

    private static Instant in(long seconds) {
        return Clock.systemUTC().instant().plusSeconds(seconds);
    }

    @TestConfiguration
    static class Rules {

        @Bean
        RouteRules routes() {
            return RouteRules.define()
                    .open(HttpMethod.GET, "/open")
                    .signedIn(HttpMethod.GET, "/mine")
                    .role("ADMIN", HttpMethod.GET, "/staff")
                    .internal(HttpMethod.GET, "/internal/things/*", "booking")
                    .build();
        }
    }
}
