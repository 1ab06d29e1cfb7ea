package de.boxenstopp.payment.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stripe is reached.
 *
 * @param apiBase where its API is; anything but Stripe itself only with a key that moves no money
 * @param webhookSecrets all that count now; two while one is rolled over
 * @param retries of the client within one call, under the same idempotency key
 * @param paymentMethodConfiguration which ways to pay are offered; unset: the account's default
 * @param concurrentCalls how many calls may be under way at once
 * @param breakerPause how long Stripe is left alone when calls keep failing
 */
@ConfigurationProperties(prefix = "boxenstopp.payment.stripe", ignoreUnknownFields = false)
record StripeSettings(
        @DefaultValue("https://api.stripe.com") URI apiBase,
        String apiKey,
        List<String> webhookSecrets,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("1") int retries,
        @Nullable String paymentMethodConfiguration,
        @DefaultValue("32") int concurrentCalls,
        @DefaultValue("5s") Duration breakerPause) {

    private static final URI STRIPE = URI.create("https://api.stripe.com");

    /** Better no start than real money through a stand-in, or webhooks that nobody can check. */
    StripeSettings {
        require(apiKey != null && apiKey.matches("[rs]k_(test|live)_\\w+"), "api-key");
        require(!isLive(apiKey) || apiBase.equals(STRIPE), "api-base (a live key is for Stripe alone)");
        require(webhookSecrets != null && !webhookSecrets.isEmpty(), "webhook-secrets");
        require(webhookSecrets.stream().allMatch(secret -> secret.startsWith("whsec_")), "webhook-secrets");
        require(connectTimeout.isPositive(), "connect-timeout");
        require(readTimeout.isPositive(), "read-timeout");
        require(retries >= 0 && retries <= 3, "retries");
        require(concurrentCalls > 0, "concurrent-calls");
        require(breakerPause.isPositive(), "breaker-pause");
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    private static boolean isLive(String key) {
        return key.startsWith("sk_live") || key.startsWith("rk_live");
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.payment.stripe." + property + " makes no sense");
        }
    }

    @Override
    public String toString() {
        return "StripeSettings[" + apiBase + "]";
    }
}
