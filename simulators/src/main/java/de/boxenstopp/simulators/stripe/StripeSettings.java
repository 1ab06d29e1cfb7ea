package de.boxenstopp.simulators.stripe;

import de.boxenstopp.simulators.http.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the simulator runs. Refuses everything that looks like production. */
public record StripeSettings(
        int port,
        Path data,
        String apiKey,
        Optional<URI> webhookUrl,
        String webhookSecret,
        List<Duration> webhookDelays,
        Clock clock,
        Reach reach) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String GROWING = "1,2,5,10,30,60";

    public StripeSettings {
        if (!apiKey.startsWith("sk_test_") && !apiKey.startsWith("rk_test_")) {
            throw new IllegalArgumentException("The API key is no test key: this is a simulator");
        }
        webhookUrl.ifPresent(reach::mustInclude);
        webhookDelays = List.copyOf(webhookDelays);
    }

    /** For tests: a free port, no webhooks yet. */
    public static StripeSettings in(Path data) {
        return new StripeSettings(
                0,
                data,
                "sk_test_boxenstopp",
                Optional.empty(),
                "whsec_boxenstopp",
                delays(GROWING),
                Clock.systemUTC(),
                Reach.MACHINE);
    }

    public static StripeSettings from(Map<String, String> environment) {
        if (environment.getOrDefault("BOXENSTOPP_ENVIRONMENT", "").equalsIgnoreCase("production")) {
            throw new IllegalArgumentException("A simulator has no place in production");
        }
        if (!environment.getOrDefault("STRIPE_SIM_BIND", LOOPBACK).equals(LOOPBACK)) {
            throw new IllegalArgumentException("The simulator listens on this machine only, at " + LOOPBACK);
        }
        return new StripeSettings(
                Integer.parseInt(environment.getOrDefault("STRIPE_SIM_PORT", "12111")),
                Path.of(environment.getOrDefault("STRIPE_SIM_DATA", ".local/stripe")),
                environment.getOrDefault("STRIPE_SIM_API_KEY", "sk_test_boxenstopp"),
                Optional.of(URI.create(
                        environment.getOrDefault("STRIPE_SIM_WEBHOOK_URL", "http://localhost:5000/webhooks/stripe"))),
                environment.getOrDefault("STRIPE_SIM_WEBHOOK_SECRET", "whsec_boxenstopp"),
                delays(environment.getOrDefault("STRIPE_SIM_WEBHOOK_DELAYS", GROWING)),
                Clock.systemUTC(),
                Reach.from(environment));
    }

    public StripeSettings withPort(int other) {
        return new StripeSettings(other, data, apiKey, webhookUrl, webhookSecret, webhookDelays, clock, reach);
    }

    public StripeSettings withApiKey(String other) {
        return new StripeSettings(port, data, other, webhookUrl, webhookSecret, webhookDelays, clock, reach);
    }

    public StripeSettings withWebhooks(URI url, String secret) {
        return new StripeSettings(port, data, apiKey, Optional.of(url), secret, webhookDelays, clock, reach);
    }

    public StripeSettings withWebhookDelays(Duration... others) {
        return new StripeSettings(port, data, apiKey, webhookUrl, webhookSecret, List.of(others), clock, reach);
    }

    public StripeSettings withClock(Clock other) {
        return new StripeSettings(port, data, apiKey, webhookUrl, webhookSecret, webhookDelays, other, reach);
    }

    private static List<Duration> delays(String seconds) {
        return Arrays.stream(seconds.split(","))
                .map(second -> Duration.ofSeconds(Long.parseLong(second.strip())))
                .toList();
    }

    /** Keeps the secrets to itself. */
    @Override
    public String toString() {
        return "StripeSettings[port=%d, data=%s, webhookUrl=%s]".formatted(port, data, webhookUrl);
    }
}
