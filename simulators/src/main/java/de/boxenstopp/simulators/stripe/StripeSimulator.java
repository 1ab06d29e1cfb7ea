package de.boxenstopp.simulators.stripe;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.LocalServer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.api.Api;
import de.boxenstopp.simulators.stripe.api.Checkout;
import de.boxenstopp.simulators.stripe.api.World;
import de.boxenstopp.simulators.stripe.page.HostedPage;
import de.boxenstopp.simulators.stripe.store.Store;
import de.boxenstopp.simulators.stripe.webhooks.Secrets;
import de.boxenstopp.simulators.stripe.webhooks.Webhooks;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Stripe of one's own: as a program, or inside a test. */
public final class StripeSimulator implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StripeSimulator.class);

    private final Store store;
    private final Optional<Webhooks> webhooks;
    private final Checkout checkout;
    private final LocalServer server;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private StripeSimulator(StripeSettings settings) {
        store = Store.open(settings.data());
        var secrets = new Secrets(settings.webhookSecret());
        webhooks = settings.webhookUrl()
                .map(url -> new Webhooks(store, settings.clock(), url, settings.webhookDelays(), secrets));
        var world = new World(
                settings.clock(),
                this::address,
                webhooks.isPresent(),
                event -> webhooks.ifPresent(delivery -> delivery.deliver(event)));
        checkout = new Checkout(store, world);
        var api = new Api(store, world, settings.apiKey());
        var doors = new Router().on("GET", "/_sim/health", _ -> Answer.json(200, "{\"status\":\"UP\"}\n"));
        new HostedPage(checkout).on(doors);
        server = LocalServer.start(
                settings.port(), request -> isApi(request) ? api.handle(request) : doors.handle(request));
        webhooks.ifPresent(Webhooks::resume);
        var _ = sweeper.scheduleWithFixedDelay(this::expireSessions, 1, 1, TimeUnit.SECONDS);
    }

    public static StripeSimulator start(StripeSettings settings) {
        return new StripeSimulator(settings);
    }

    public static void main(String[] arguments) {
        var simulator = start(StripeSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        log.info("Stripe simulator at {}", simulator.address());
    }

    /** What {@code STRIPE_API_BASE} is set to. */
    public URI address() {
        return server.address();
    }

    /** Ends the sessions whose time is over: happens every second by itself, and here at once. */
    public void expireSessions() {
        try {
            checkout.expire();
        } catch (RuntimeException e) {
            log.error("Sessions could not be ended", e);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        server.close();
        webhooks.ifPresent(Webhooks::close);
        store.close();
    }

    private static boolean isApi(Request request) {
        return request.path().startsWith("/v1/");
    }
}
