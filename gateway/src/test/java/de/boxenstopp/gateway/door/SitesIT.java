package de.boxenstopp.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class SitesIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # shows,  method, Sec-Fetch-Site, Origin,                  status
            cookie,   POST,   same-origin,    -,                       200
            cookie,   POST,   none,           -,                       200
            cookie,   POST,   same-site,      -,                       403
            cookie,   POST,   cross-site,     -,                       403
            cookie,   POST,   cross-site,     http://localhost:5000,   403
            cookie,   POST,   same-site,      http://localhost:3000,   200
            cookie,   POST,   -,              http://localhost:5000,   200
            cookie,   POST,   -,              http://localhost:3000,   200
            cookie,   POST,   -,              http://localhost:5001,   403
            cookie,   POST,   -,              https://localhost:5000,  403
            cookie,   POST,   -,              https://evil.example,    403
            cookie,   POST,   -,              null,                    403
            cookie,   POST,   -,              -,                       403
            cookie,   PUT,    cross-site,     -,                       403
            cookie,   DELETE, cross-site,     -,                       403
            cookie,   GET,    cross-site,     -,                       200
            bearer,   POST,   -,              -,                       200
            bearer,   POST,   cross-site,     https://evil.example,    200
            nothing,  POST,   -,              -,                       200
            nothing,  POST,   same-origin,    -,                       200
            nothing,  POST,   cross-site,     -,                       403
            """)
    void refusesWhatOtherSitesMakeABrowserSend(
            String shows, String method, @Nullable String site, @Nullable String origin, int status) {
        var headers = new ArrayList<String>();
        var session = Upstreams.sessionOf("sites-1", "ADMIN");
        switch (shows) {
            case "cookie" -> add(headers, "Cookie", "session=" + session);
            case "bearer" -> add(headers, "Authorization", "Bearer " + session);
            default -> {}
        }
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Origin", origin);
        var path = switch (method) {
            case "POST" -> "/api/quotes";
            case "GET" -> "/api/admin/users";
            default -> "/api/admin/users/u-1";
        };

        var answer = new Visitor(port).send(method, path, "", headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("/problems/cross-site-request");
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # origin,               answer to the question, may read
            http://localhost:3000,  204,                    true
            http://localhost:5000,  403,                    false
            https://evil.example,   403,                    false
            http://localhost:30000, 403,                    false
            null,                   403,                    false
            """)
    void letsNobodyReadButWhoIsInTheSettings(String origin, int preflight, boolean mayRead) {
        var asked = new Visitor(port)
                .send("OPTIONS", "/api/bookings", "", "Origin", origin, "Access-Control-Request-Method", "POST");
        var read = new Visitor(port).get("/api/slots", "Origin", origin);

        assertThat(asked.statusCode()).isEqualTo(preflight);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(mayRead);
        assertThat(read.headers().allValues("Vary")).contains("Origin");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(mayRead);
    }

    @Test
    void passesNoLeaveOnThatAServiceGives() {
        Upstreams.SLOT.on("/api/slots", exchange -> {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, -1);
        });
        try {
            assertThat(new Visitor(port)
                            .get("/api/slots", "Origin", "https://evil.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        } finally {
            Upstreams.SLOT.on("/api/slots", 200, "application/json", "{}");
        }
    }

    private static void add(List<String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name);
            headers.add(value);
        }
    }
}
