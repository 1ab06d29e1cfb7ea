package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Apps;
import de.boxenstopp.stack.build.PlainJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stand-ins for those outside whom a local run cannot use. Our services know them only by address and key. */
final class Simulators {

    static final String MODULE = "simulators";
    static final List<String> NAMES = List.of("stripe", "mailbox");

    private final PlainJar jar;
    private final StateFolder state;
    private final Addresses addresses;
    private final Secrets secrets;

    Simulators(Path checkout, Apps apps, StateFolder state, Addresses addresses, Secrets secrets) {
        this.jar = new PlainJar(checkout, MODULE, apps);
        this.state = state;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /**
     * @param jvmOptions further ones by part
     * @param environment further environment by part
     */
    List<SimulatorProcess> all(
            Function<String, List<String>> jvmOptions, Function<String, Map<String, String>> environment)
            throws IOException {
        return List.of(
                new SimulatorProcess(
                        "stripe",
                        "de.boxenstopp.simulators.stripe.StripeSimulator",
                        jar,
                        jvmOptions.apply("stripe"),
                        merged(stripe(), environment.apply("stripe")),
                        state,
                        Map.of("Stripe's simulator", addresses.ports().stripe()),
                        addresses.stripe()),
                new SimulatorProcess(
                        "mailbox",
                        "de.boxenstopp.simulators.mailbox.Mailbox",
                        jar,
                        jvmOptions.apply("mailbox"),
                        merged(mailbox(), environment.apply("mailbox")),
                        state,
                        mailboxPorts(),
                        addresses.mailbox()));
    }

    private Map<String, String> stripe() throws IOException {
        return Map.of(
                "STRIPE_SIM_PORT", String.valueOf(addresses.ports().stripe()),
                "STRIPE_SIM_DATA", state.data("stripe").toString(),
                "STRIPE_SIM_API_KEY", secrets.stripeKey(),
                "STRIPE_SIM_WEBHOOK_URL", addresses.publicUrl() + "/webhooks/stripe",
                "STRIPE_SIM_WEBHOOK_SECRET", secrets.stripeWebhookSecret());
    }

    private Map<String, String> mailbox() {
        return Map.of(
                "MAILBOX_SMTP_PORT", String.valueOf(addresses.ports().smtp()),
                "MAILBOX_HTTP_PORT", String.valueOf(addresses.ports().mailbox()),
                "MAILBOX_DATA", state.data("mailbox").toString());
    }

    private Map<String, Integer> mailboxPorts() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("the mailbox", addresses.ports().mailbox());
        named.put("the mailbox's SMTP", addresses.ports().smtp());
        return named;
    }

    private static Map<String, String> merged(Map<String, String> usual, Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(usual);
        all.putAll(further);
        return all;
    }
}
