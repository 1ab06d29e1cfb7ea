package de.boxenstopp.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StripeSettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "boxenstopp.payment.stripe.api-key", "sk_test_1",
            "boxenstopp.payment.stripe.webhook-secrets", "whsec_1");

    @Test
    void pointAtStripeUnlessToldOtherwise() {
        assertThat(settings(Map.of()))
                .isEqualTo(new StripeSettings(
                        URI.create("https://api.stripe.com"),
                        "sk_test_1",
                        List.of("whsec_1"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        1,
                        null,
                        32,
                        Duration.ofSeconds(5)));
    }

    @Test
    void canAllBeChanged() {
        var changed = settings(Map.of(
                "boxenstopp.payment.stripe.api-base", "http://localhost:12111",
                "boxenstopp.payment.stripe.api-key", "rk_test_2",
                "boxenstopp.payment.stripe.webhook-secrets", "whsec_new,whsec_old",
                "boxenstopp.payment.stripe.connect-timeout", "2s",
                "boxenstopp.payment.stripe.read-timeout", "3s",
                "boxenstopp.payment.stripe.retries", "0",
                "boxenstopp.payment.stripe.payment-method-configuration", "pmc_1",
                "boxenstopp.payment.stripe.concurrent-calls", "4",
                "boxenstopp.payment.stripe.breaker-pause", "9s"));

        assertThat(changed)
                .isEqualTo(new StripeSettings(
                        URI.create("http://localhost:12111"),
                        "rk_test_2",
                        List.of("whsec_new", "whsec_old"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        0,
                        "pmc_1",
                        4,
                        Duration.ofSeconds(9)));
    }

    @Test
    void refuseRealMoneyThroughAStandIn() {
        for (var live : List.of("sk_live_1", "rk_live_1")) {
            assertThat(settings(Map.of("boxenstopp.payment.stripe.api-key", live))
                            .apiKey())
                    .isEqualTo(live);
            for (var base :
                    List.of("http://localhost:12111", "https://api.stripe.com.example", "http://api.stripe.com")) {
                refuses(Map.of("boxenstopp.payment.stripe.api-key", live, "boxenstopp.payment.stripe.api-base", base));
            }
        }
    }

    @Test
    void refuseWhatMakesNoSense() {
        refuses(Map.of("boxenstopp.payment.stripe.api-key", ""));
        refuses(Map.of("boxenstopp.payment.stripe.api-key", "pk_test_1"));
        refuses(Map.of("boxenstopp.payment.stripe.webhook-secrets", ""));
        refuses(Map.of("boxenstopp.payment.stripe.webhook-secrets", "whsec_1,hunter2"));
        refuses(Map.of("boxenstopp.payment.stripe.read-timeout", "0s"));
        refuses(Map.of("boxenstopp.payment.stripe.retries", "-1"));
        refuses(Map.of("boxenstopp.payment.stripe.concurrent-calls", "0"));
    }

    @Test
    void keepSecretsToThemselves() {
        assertThat(settings(Map.of()).toString()).doesNotContain("sk_test", "whsec");
    }

    @Test
    void failTheStartWhenAnyIsMisspelt() {
        new ApplicationContextRunner()
                .withUserConfiguration(OnlySettings.class)
                .withPropertyValues(LEAST.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new))
                .withPropertyValues("boxenstopp.payment.stripe.apibase-url=x")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("boxenstopp.payment.stripe.apibase-url"));
    }

    private static void refuses(Map<String, String> properties) {
        assertThatExceptionOfType(BindException.class).as("%s", properties).isThrownBy(() -> settings(properties));
    }

    private static StripeSettings settings(Map<String, String> properties) {
        var all = new HashMap<>(LEAST);
        all.putAll(properties);
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("boxenstopp.payment.stripe", Bindable.of(StripeSettings.class));
    }

    @EnableConfigurationProperties(StripeSettings.class)
    static class OnlySettings {}
}
