package de.boxenstopp.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class PagesIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/checkout/done?booking=1,      de, Danke!",
        "/checkout/done?booking=1,      en, Thank you!",
        "/checkout/done?booking=1,      fr, Danke!",
        "/checkout/cancelled?booking=1, de, Noch nicht bezahlt",
        "/checkout/cancelled?booking=1, en, Not paid yet",
        "/,                             de, Wir holen Ihr Auto",
        "/,                             en, We fetch your car"
    })
    void speakGermanOrEnglish(String path, String language, String text) {
        var answer = new Visitor(port).get(path, "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self'");
        assertThat(answer.body()).contains(text).doesNotContain("<script");
    }
}
