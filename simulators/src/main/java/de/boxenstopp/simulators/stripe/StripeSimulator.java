package de.boxenstopp.simulators.stripe;

import ch.qos.logback.classic.Level;
import de.boxenstopp.simulators.http.Handler;
import de.boxenstopp.simulators.http.LocalServer;
import de.boxenstopp.simulators.http.Reach;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.api.Api;
import de.boxenstopp.simulators.stripe.api.Checkout;
import de.boxenstopp.simulators.stripe.api.Sweeps;
import de.boxenstopp.simulators.stripe.api.World;
import de.boxenstopp.simulators.stripe.page.HostedPage;
import de.boxenstopp.simulators.stripe.sim.Conformity;
import de.boxenstopp.simulators.stripe.sim.Exchanges;
import de.boxenstopp.simulators.stripe.sim.Fault;
import de.boxenstopp.simulators.stripe.sim.Faults;
import de.boxenstopp.simulators.stripe.sim.IndexPage;
import de.boxenstopp.simulators.stripe.sim.SimDoors;
import de.boxenstopp.simulators.stripe.store.Store;
import de.boxenstopp.simulators.stripe.webhooks.Secrets;
import de.boxenstopp.simulators.stripe.webhooks.Webhooks;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Stripe of one's own: as a program, or inside a test. */
public final class StripeSimulator implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StripeSimulator.class);

    private final Store store;
    private final Webhooks webhooks;
    private final Sweeps sweeps;
    private final Faults faults = new Faults();
    private final Exchanges exchanges = new Exchanges();
    private final LocalServer server;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private StripeSimulator(StripeSettings settings) {
        store = Store.open(settings.data(), settings.clock().instant());
        var secrets = new Secrets(settings.webhookSecret());
        webhooks = new Webhooks(store, settings.clock(), settings.webhookUrl(), settings.webhookDelays(), secrets);
        var world = new World(settings.clock(), this::address, webhooks::hasListener, webhooks::deliver);
        sweeps = new Sweeps(store, world);
        var doors = new Router();
        new HostedPage(new Checkout(store, world)).on(doors);
        new SimDoors(store, faults, exchanges, webhooks, secrets).on(doors);
        new IndexPage(store, faults).on(doors);
        var all = doors(new Api(store, world, settings.apiKey()), doors);
        server = LocalServer.start(settings.reach(), settings.port(), all);
        webhooks.resume();
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    public static StripeSimulator start(StripeSettings settings) {
        return new StripeSimulator(settings);
    }

    public static void main(String[] arguments) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
        var simulator = start(StripeSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        log.info("Stripe simulator at {}", simulator.address());
    }

    /** What {@code STRIPE_API_BASE} is set to. */
    public URI address() {
        return server.address();
    }

    /** Where webhooks go from now on: for tests whose own address is known late. */
    public void sendWebhooksTo(URI listener) {
        Reach.MACHINE.mustInclude(listener);
        webhooks.listener(listener);
    }

    public void addFault(Fault fault) {
        faults.add(fault);
    }

    public void clearFaults() {
        faults.clear();
    }

    /** The last questions and answers of the API. */
    public Exchanges exchanges() {
        return exchanges;
    }

    /** Fails when anything that was asked or answered is not as Stripe's own types say. */
    public void assertConformity() {
        var violations = new Conformity().violations(exchanges.all());
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    /** Ends the sessions whose time is over, and settles slow refunds: every second by itself, and here at once. */
    public void sweep() {
        try {
            sweeps.sweep();
        } catch (RuntimeException e) {
            log.error("What was due could not be done", e);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        server.close();
        webhooks.close();
        store.close();
    }

    /** Faults strike Stripe's own doors, never the simulator's. */
    private Handler doors(Api api, Router doors) {
        var faulty = faults.before(request ->
                request.path().startsWith("/v1/") ? exchanges.of(api).handle(request) : doors.handle(request));
        return request -> request.path().startsWith("/_sim") || request.path().equals("/")
                ? doors.handle(request)
                : faulty.handle(request);
    }
}
