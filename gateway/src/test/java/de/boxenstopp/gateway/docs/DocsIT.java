package de.boxenstopp.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class DocsIT {

    @LocalServerPort
    int port;

    @Test
    void describesAllServicesInOne() {
        Upstreams.SLOT.on("/actuator/openapi", 200, "application/json", """
                {"paths": {"/api/slots": {"get": {"summary": "windows"}}, "/internal/x": {"get": {}}}}""");
        Upstreams.PAYMENT.on("/actuator/openapi", 500, "text/plain", "broken");

        var answer = new Visitor(port).get("/api/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .contains("windows")
                .contains("\"slot\"")
                .contains("Not described at the moment: away, payment")
                .doesNotContain("internal");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/docs,                      text/html",
        "/api/docs/start.js,             text/javascript",
        "/api/docs/swagger-ui-bundle.js, text/javascript",
        "/api/docs/swagger-ui.css,       text/css"
    })
    void showsItToPeople(String path, String type) {
        var answer = new Visitor(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
    }

    @Test
    void runsNoScriptThatStandsInThePage() {
        var page = new Visitor(port).get("/api/docs");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(page.body()).doesNotContainPattern("<script(?! src=)");
    }
}
