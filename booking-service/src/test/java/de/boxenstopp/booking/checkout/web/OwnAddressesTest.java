package de.boxenstopp.booking.checkout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.InvalidField;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressesTest {

    private static final OwnAddresses ADDRESSES = new OwnAddresses(URI.create("https://boxenstopp.example"));

    @Test
    void areAsUsualWhenNobodyAsks() {
        assertThat(ADDRESSES.resolve("successUrl", null, "/checkout/done?booking=1"))
                .isEqualTo("https://boxenstopp.example/checkout/done?booking=1");
    }

    @ParameterizedTest
    @CsvSource({
        "/danke, /danke",
        "/danke?a=b&c=%20#top, /danke?a=b&c=%20#top",
        "https://boxenstopp.example/danke, /danke",
        "HTTPS://BOXENSTOPP.EXAMPLE/danke, /danke",
        "https://boxenstopp.example:443/danke, /danke",
        "https://boxenstopp.example, /",
        "https://boxenstopp.example?x=1, /?x=1",
        "https://boxenstopp.example//evil.example, //evil.example",
        "/../danke, /../danke",
    })
    void areOurOwnWhateverWay(String given, String path) {
        assertThat(ADDRESSES.resolve("successUrl", given, "/")).isEqualTo("https://boxenstopp.example" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "danke",
                "?x=1",
                "#top",
                "https://evil.example/",
                "https://evil.example/?https://boxenstopp.example/",
                "https://boxenstopp.example.evil.example/",
                "https://evilboxenstopp.example/",
                "https://sub.boxenstopp.example/",
                "https://boxenstopp.example:8443/",
                "https://boxenstopp.example@evil.example/",
                "https://boxenstopp.example:pass@evil.example/",
                "https://user@boxenstopp.example/",
                "https://boxenstopp.example\\@evil.example/",
                "https://evil.example\\.boxenstopp.example/",
                "http://boxenstopp.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "\t//evil.example/",
                "/\t/evil.example/",
                "https:evil.example",
                "https:/evil.example",
                "https:///evil.example",
                "https:\\evil.example",
                "javascript:alert(1)",
                "JavaScript://boxenstopp.example/%0aalert(1)",
                "data:text/html,x",
                "ftp://boxenstopp.example/",
                "/danke\r\nLocation: https://evil.example/",
                "/danke\n",
                "/danke%0d%0aX: y",
                "/danke%00",
                "/danke%7F",
                "/danke%",
                "/danke {CHECKOUT_SESSION_ID}",
                "/dänke",
                "https://bo\u0445enstopp.example/",
                "https://[::1]/",
                "https://boxenstopp.example%2eevil.example/",
            })
    void leadNowhereElse(String given) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> ADDRESSES.resolve("cancelUrl", given, "/"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("cancelUrl"));
    }

    @Test
    void areNotEndless() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> ADDRESSES.resolve("cancelUrl", "/" + "x".repeat(1000), "/"));
    }

    @Test
    void knowAPortOfTheirOwn() {
        var local = new OwnAddresses(URI.create("http://localhost:5000"));

        assertThat(local.resolve("successUrl", "http://localhost:5000/x", "/")).isEqualTo("http://localhost:5000/x");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> local.resolve("successUrl", "http://localhost/x", "/"));
    }
}
