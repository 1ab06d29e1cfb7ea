package de.boxenstopp.gateway.route;

import static de.boxenstopp.gateway.test.Upstreams.sessionOf;
import static de.boxenstopp.gateway.test.Upstreams.sessionWith;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import de.boxenstopp.kit.test.TestKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every route for everybody: what each gets, cell by cell. */
@WholeGateway
class DoorTableIT {

    private static final String TABLE = """
            #                                               nobody customer jockey workshop admin token
            GET    /api/catalog/brands                      200    200      200    200      200   200
            GET    /api/catalog/brands/{brand}/models       200    200      200    200      200   200
            GET    /api/catalog/services                    200    200      200    200      200   200
            POST   /api/quotes                              200    200      200    200      200   200
            POST   /api/bookings                            200    200      200    200      200   200
            GET    /api/bookings                            401    200      403    403      403   401
            GET    /api/bookings/{id}                       401    200      403    403      403   200
            GET    /api/bookings/{id}/timeline              401    200      403    403      403   200
            GET    /api/bookings/{id}/calendar.ics          401    200      403    403      403   200
            POST   /api/bookings/{id}/checkout              401    200      403    403      403   200
            GET    /api/bookings/{id}/cancellation          401    200      403    403      403   200
            POST   /api/bookings/{id}/cancellation          401    200      403    403      403   200
            GET    /api/admin/prices                        401    403      403    403      200   401
            POST   /api/admin/prices                        401    403      403    403      200   401
            PUT    /api/admin/prices/{id}                   401    403      403    403      200   401
            DELETE /api/admin/prices/{id}                   401    403      403    403      200   401
            GET    /api/admin/prices.csv                    401    403      403    403      200   401
            POST   /api/admin/prices/import                 401    403      403    403      200   401
            GET    /api/admin/catalog/brands                401    403      403    403      200   401
            POST   /api/admin/catalog/brands                401    403      403    403      200   401
            PUT    /api/admin/catalog/brands/{id}           401    403      403    403      200   401
            DELETE /api/admin/catalog/brands/{id}           401    403      403    403      200   401
            GET    /api/admin/catalog/models                401    403      403    403      200   401
            POST   /api/admin/catalog/models                401    403      403    403      200   401
            PUT    /api/admin/catalog/models/{id}           401    403      403    403      200   401
            DELETE /api/admin/catalog/models/{id}           401    403      403    403      200   401
            GET    /api/admin/catalog/services              401    403      403    403      200   401
            PUT    /api/admin/catalog/services/{service}    401    403      403    403      200   401
            GET    /api/admin/catalog/changes               401    403      403    403      200   401
            POST   /api/bookings/{id}/reschedule            401    200      403    403      403   401
            GET    /api/service-area                        200    200      200    200      200   200
            GET    /api/catalog/recommendation              200    200      200    200      200   200
            GET    /api/admin/service-area                  401    403      403    403      200   401
            PUT    /api/admin/service-area/{workshopId}     401    403      403    403      200   401
            DELETE /api/admin/service-area/{workshopId}     401    403      403    403      200   401
            GET    /api/admin/vouchers                      401    403      403    403      200   401
            POST   /api/admin/vouchers                      401    403      403    403      200   401
            PUT    /api/admin/vouchers/{code}               401    403      403    403      200   401
            DELETE /api/admin/vouchers/{code}               401    403      403    403      200   401
            GET    /api/slots                               200    200      200    200      200   200
            GET    /api/slots/stream                        200    200      200    200      200   200
            GET    /api/admin/workshops                     401    403      403    403      200   401
            POST   /api/admin/workshops                     401    403      403    403      200   401
            PUT    /api/admin/workshops/{id}                401    403      403    403      200   401
            GET    /api/admin/workshops/{id}/capacity       401    403      403    403      200   401
            PUT    /api/admin/workshops/{id}/capacity       401    403      403    403      200   401
            PUT    /api/admin/workshops/{id}/capacity/days/{date} 401    403      403    403      200   401
            PUT    /api/admin/workshops/{id}/capacity/windows/{slotId} 401    403      403    403      200   401
            PUT    /api/admin/workshops/{id}/closed-days    401    403      403    403      200   401
            GET    /api/admin/workshops/{id}/audit          401    403      403    403      200   401
            POST   /webhooks/stripe                         200    200      200    200      200   200
            POST   /auth/customer/magic-link                200    200      200    200      200   200
            GET    /auth/customer/verify                    200    200      200    200      200   200
            POST   /auth/customer/verify                    200    200      200    200      200   200
            POST   /auth/jockey/login                       200    200      200    200      200   200
            POST   /auth/workshop/login                     200    200      200    200      200   200
            POST   /auth/admin/login                        200    200      200    200      200   200
            GET    /auth/me                                 401    200      200    200      200   401
            POST   /auth/logout                             401    200      200    200      200   401
            GET    /api/admin/users                         401    403      403    403      200   401
            POST   /api/admin/users                         401    403      403    403      200   401
            PUT    /api/admin/users/{id}                    401    403      403    403      200   401
            DELETE /api/admin/users/{id}                    401    403      403    403      200   401
            POST   /api/admin/users/{id}/password-reset     401    403      403    403      200   401
            POST   /api/admin/users/{id}/unlock             401    403      403    403      200   401
            PUT    /api/admin/users/{id}/totp               401    403      403    403      200   401
            DELETE /api/admin/users/{id}/totp               401    403      403    403      200   401
            """;

    private static final List<String> COLUMNS = List.of("nobody", "CUSTOMER", "JOCKEY", "WORKSHOP", "ADMIN", "token");

    private static final String[] NOTHING = {};

    @LocalServerPort
    int port;

    @Test
    void coversEveryRoute() {
        assertThat(rows().map(row -> row.method() + ' ' + row.path()))
                .containsExactlyElementsOf(AllowList.ROUTES.stream()
                        .map(route -> route.method() + " " + route.pattern().getPatternString())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> lets() {
        var callers = goodCallers();
        return rows().flatMap(row -> COLUMNS.stream()
                .map(caller -> DynamicTest.dynamicTest(
                        "%s %s: %s gets %d".formatted(row.method(), row.path(), caller, row.expected(caller)),
                        () -> assertThat(status(row, callers.getOrDefault(caller, NOTHING)))
                                .isEqualTo(row.expected(caller)))));
    }

    /** Also where everybody may: who shows a token shows a good one. */
    @TestFactory
    Stream<DynamicTest> refusesBadTokensEverywhere() {
        var callers = badCallers();
        return rows().flatMap(row -> callers.entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(
                        "%s %s: %s".formatted(row.method(), row.path(), caller.getKey()),
                        () -> assertThat(status(row, caller.getValue())).isEqualTo(401))));
    }

    @TestFactory
    Stream<DynamicTest> hasNothingElse() {
        var paths = List.of(
                "/internal/session-exchange",
                "/internal/checkouts/x",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/openapi",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/5.32.14/index.html",
                "/.well-known/jwks.json",
                "/error",
                "/api/jockey/trips",
                "/api/workshop/orders",
                "/admin/sync-queue",
                "/webhooks/driver-app",
                "/api/docs/index.html",
                "/favicon.ico");
        var callers = goodCallers();
        return paths.stream()
                .flatMap(path -> callers.entrySet().stream()
                        .map(caller -> DynamicTest.dynamicTest(
                                "%s: %s".formatted(path, caller.getKey()),
                                () -> assertThat(new Visitor(port)
                                                .get(path, caller.getValue())
                                                .statusCode())
                                        .isEqualTo(404))));
    }

    @Test
    void saysWhatElseCouldBeDoneThere() {
        var answer = new Visitor(port).send("DELETE", "/api/slots", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void readsTheHeadOfWhatCanBeRead() {
        assertThat(new Visitor(port).send("HEAD", "/api/slots", "").statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port).send("HEAD", "/api/bookings", "").statusCode())
                .isEqualTo(401);
    }

    private int status(Row row, String... headers) {
        var path = row.path().replaceAll("\\{[^}]*}", "b-1");
        var body = List.of("POST", "PUT").contains(row.method()) ? "{}" : "";
        return new Visitor(port).send(row.method(), path, body, headers).statusCode();
    }

    private static Map<String, String[]> goodCallers() {
        var callers = new LinkedHashMap<String, String[]>();
        callers.put("nobody", NOTHING);
        Stream.of("CUSTOMER", "JOCKEY", "WORKSHOP", "ADMIN")
                .forEach(role -> callers.put(role, bearer(sessionOf("table-" + role, role))));
        callers.put("token", new String[] {"X-Booking-Token", "a-booking-token"});
        return callers;
    }

    private static Map<String, String[]> badCallers() {
        var ended = sessionOf("table-ended", "ADMIN");
        Upstreams.signOut(ended);
        return Map.of(
                "garbage", bearer("no-session-that-was-ever-given"),
                "not even a token", bearer("<script>"),
                "a session that ended", bearer(ended),
                "a JWT", bearer(TestKeys.userToken("a-1", "ADMIN", Map.of())),
                "a service's token", bearer(TestKeys.serviceToken("booking", "gateway")),
                "a session with a JWT that ran out", bearer(sessionWith(ranOut())),
                "a session with a foreign JWT", bearer(sessionWith(foreign())),
                "another kind of header", new String[] {"Authorization", "Basic YWRtaW46YWRtaW4="});
    }

    private static String ranOut() {
        var now = Clock.systemUTC().instant();
        var claims = TestKeys.claims(
                "https://boxenstopp.example/identity",
                "boxenstopp",
                now.minus(Duration.ofMinutes(10)),
                now.minus(Duration.ofMinutes(5)));
        return TestKeys.sign(
                TestKeys.USERS, claims.subject("a-1").claim("role", "ADMIN").build());
    }

    private static String foreign() {
        var now = Clock.systemUTC().instant();
        var claims = TestKeys.claims(
                "https://boxenstopp.example/identity", "boxenstopp", now, now.plus(Duration.ofMinutes(5)));
        return TestKeys.sign(
                "stranger", claims.subject("a-1").claim("role", "ADMIN").build());
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static Stream<Row> rows() {
        return TABLE.lines().filter(line -> !line.startsWith("#")).map(Row::read);
    }

    private record Row(String method, String path, List<Integer> statuses) {

        static Row read(String line) {
            var cells = List.of(line.split(" +"));
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.stream().skip(2).map(Integer::valueOf).toList());
        }

        int expected(String caller) {
            return statuses.get(COLUMNS.indexOf(caller));
        }
    }
}
