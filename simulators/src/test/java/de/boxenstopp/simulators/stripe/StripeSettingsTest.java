package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.boxenstopp.simulators.http.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StripeSettingsTest {

    @Test
    void haveDefaults() {
        var settings = StripeSettings.from(Map.of());

        assertThat(settings.port()).isEqualTo(12111);
        assertThat(settings.webhookUrl()).hasValue(URI.create("http://localhost:5000/webhooks/stripe"));
        assertThat(settings.toString()).doesNotContain(settings.webhookSecret(), settings.apiKey());
    }

    @Test
    void areReadFromTheEnvironment() {
        var settings = StripeSettings.from(Map.of(
                "STRIPE_SIM_PORT", "1",
                "STRIPE_SIM_DATA", "somewhere",
                "STRIPE_SIM_API_KEY", "rk_test_1",
                "STRIPE_SIM_WEBHOOK_URL", "http://127.0.0.1:2/hook",
                "STRIPE_SIM_WEBHOOK_SECRET", "whsec_1",
                "STRIPE_SIM_WEBHOOK_DELAYS", "1,5"));

        assertThat(settings.port()).isEqualTo(1);
        assertThat(settings.data()).isEqualTo(Path.of("somewhere"));
        assertThat(settings.apiKey()).isEqualTo("rk_test_1");
        assertThat(settings.webhookUrl()).hasValue(URI.create("http://127.0.0.1:2/hook"));
        assertThat(settings.webhookSecret()).isEqualTo("whsec_1");
        assertThat(settings.webhookDelays()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void haveNoPlaceInProduction() {
        assertThatThrownBy(() -> StripeSettings.from(Map.of("BOXENSTOPP_ENVIRONMENT", "production")))
                .hasMessageContaining("no place in production");
        assertThatThrownBy(() -> StripeSettings.from(Map.of("STRIPE_SIM_API_KEY", "sk_live_1")))
                .hasMessageContaining("no test key")
                .hasMessageNotContaining("sk_live_1");
        assertThatThrownBy(() ->
                        StripeSettings.from(Map.of("STRIPE_SIM_WEBHOOK_URL", "https://shop.example/webhooks/stripe")))
                .hasMessageContaining("shop.example");
        assertThatThrownBy(() -> StripeSettings.from(Map.of("STRIPE_SIM_BIND", "0.0.0.0")))
                .hasMessageContaining("this machine only");
    }

    @Test
    void letContainersReachEachOtherAndNobodyElse() {
        var amongContainers = Map.of("SIMULATORS_REACH", "containers");

        var settings = StripeSettings.from(with(amongContainers, "http://gateway:5000/webhooks/stripe"));

        assertThat(settings.reach()).isEqualTo(Reach.CONTAINERS);
        assertThat(settings.webhookUrl()).hasValue(URI.create("http://gateway:5000/webhooks/stripe"));
        assertThatThrownBy(() -> StripeSettings.from(with(amongContainers, "https://shop.example/webhooks/stripe")))
                .hasMessageContaining("shop.example");
        assertThatThrownBy(() -> StripeSettings.from(with(amongContainers, "http://203.0.113.7/webhooks/stripe")))
                .hasMessageContaining("203.0.113.7");
        assertThatThrownBy(() -> StripeSettings.from(with(Map.of(), "http://gateway:5000/webhooks/stripe")))
                .hasMessageContaining("gateway");
    }

    private static Map<String, String> with(Map<String, String> environment, String webhookUrl) {
        var all = new HashMap<>(environment);
        all.put("STRIPE_SIM_WEBHOOK_URL", webhookUrl);
        return all;
    }
}
