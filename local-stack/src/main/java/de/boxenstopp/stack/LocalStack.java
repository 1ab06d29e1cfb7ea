package de.boxenstopp.stack;

import de.boxenstopp.stack.part.Addresses;
import de.boxenstopp.stack.part.Parts;
import de.boxenstopp.stack.part.Rehearsals;
import de.boxenstopp.stack.part.Secrets;
import de.boxenstopp.stack.part.ServiceEnvironment;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.Happening;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.StateLock;
import de.boxenstopp.stack.process.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, the schema registry and our services as processes of this machine, watched from here.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.with(StackSettings.beside(folder)).start()) {
 *     call(stack.url("booking"));
 *     stack.kill("kafka");
 *     stack.awaitUp("kafka", Duration.ofSeconds(60));
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final StateFolder state;
    private final Addresses addresses;
    private final Secrets secrets;
    private final List<Running> launched = new ArrayList<>();
    private List<String> names = Parts.names();
    private Consumer<Happening> told = happening -> {};
    private Consumer<String> progress = line -> {};
    private boolean fresh;
    private boolean stopped;
    private @Nullable StateLock lock;
    private @Nullable Preparation preparation;
    private @Nullable Supervisor supervisor;
    private @Nullable Rehearsals rehearsals;
    private @Nullable Thread atExit;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.state = new StateFolder(settings.state());
        this.addresses = new Addresses(settings.ports());
        this.secrets = new Secrets(state);
    }

    public static LocalStack with(StackSettings settings) {
        return new LocalStack(settings);
    }

    /** Only these parts, named as in the table, and those they need. */
    public LocalStack only(String... parts) {
        names = Parts.withNeeds(List.of(parts));
        return this;
    }

    /** Forgets what was stored before it starts. */
    public LocalStack fresh() {
        fresh = true;
        return this;
    }

    /** Who is told of deaths and recoveries, and of what the start is busy with; both from any thread. */
    public LocalStack telling(Consumer<Happening> happenings, Consumer<String> busyWith) {
        told = happenings;
        progress = busyWith;
        return this;
    }

    /** Starts all and waits until they are up; when one does not come up, stops all and says why. */
    public LocalStack start() {
        try {
            begin();
            awaitUp(names);
            return this;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Builds what is older than its sources, then starts all without waiting for them. */
    public void begin() {
        try {
            state.create();
            lock = StateLock.take(state.lock())
                    .orElseThrow(() -> new StackFailed("A stack is up already on " + settings.state()));
            stopAtExit();
            Preparation prepared = new Preparation(settings, names, state, secrets, Clock.systemUTC());
            preparation = prepared;
            Interruptible.run(() -> prepared.build(progress));
            supervisor = prepared.supervisor(fresh, told);
            supervisor.start();
        } catch (IOException | GeneralSecurityException e) {
            throw new StackFailed("The stack cannot start: " + e, e);
        }
    }

    /** From now on makes the start-up caches that are missing, whenever all is up; the next start is faster with them. */
    public synchronized void makeStartUpCaches(Consumer<String> lines) {
        if (preparation != null && !stopped) {
            rehearsals = preparation.rehearsals(supervisor(), lines);
            rehearsals.begin();
        }
    }

    public void awaitUp(List<String> parts) {
        Interruptible.run(() -> supervisor().awaitUp(parts));
    }

    /** Waits until a part is up (again), at most so long. */
    public void awaitUp(String part, Duration limit) {
        Interruptible.run(() -> supervisor().awaitUp(part, limit));
    }

    /** kill -9. It is started again, after a pause that grows with each death. */
    public void kill(String part) {
        supervisor().kill(part);
    }

    /** Ends a part in order and leaves it stopped until {@link #start(String)}. */
    public void stop(String part) {
        supervisor().stop(part);
    }

    public void start(String part) {
        supervisor().start(part);
    }

    public void restart(String part) {
        supervisor().restart(part);
    }

    /** States, logs and explanations of the parts. */
    public Supervisor supervisor() {
        if (supervisor == null) {
            throw new StackFailed("The stack is not started");
        }
        return supervisor;
    }

    public StackSettings settings() {
        return settings;
    }

    public List<String> names() {
        return names;
    }

    public StateFolder state() {
        return state;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Where a service answers, such as {@code http://localhost:8081}. */
    public String url(String service) {
        return addresses.service(service);
    }

    public String managementUrl(String service) {
        return addresses.management(service);
    }

    /** Kafka's bootstrap address. */
    public String kafka() {
        return addresses.kafka();
    }

    public String registryUrl() {
        return addresses.registry();
    }

    /** The JDBC address of a database; its user has the same name. */
    public String databaseUrl(String database) {
        return addresses.database(database);
    }

    /** The password of a role: that of a service, or {@code postgres} for the one who may do everything. */
    public String databasePassword(String role) {
        try {
            return secrets.password(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address under which people and browsers reach all of it. */
    public String publicUrl() {
        return addresses.publicUrl();
    }

    /** Stripe's simulator. */
    public String stripeUrl() {
        return addresses.stripe();
    }

    /** The page of all mails. */
    public String mailboxUrl() {
        return addresses.mailbox();
    }

    /** The password of a demo account such as {@code admin1}. */
    public String staffPassword(String username) {
        return databasePassword("staff-" + username);
    }

    /** The private key of a service or of {@code ops}. */
    public Path privateKey(String name) {
        return state.privateKey(name);
    }

    /** What a service is told, for a program of one's own that takes its place or works beside it. */
    public Map<String, String> environment(String service) {
        try {
            Map<String, String> environment =
                    new HashMap<>(new ServiceEnvironment(addresses, state, secrets).of(Addresses.entry(service)));
            environment.putAll(settings.environmentOf(service));
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Java program of one's own beside the parts; it is not started again, and ends with the stack. */
    public JavaProgram program(String name) {
        return new JavaProgram(name, state, launched::add);
    }

    /** A further instance of a service, on ports of the system's choice unless its environment says otherwise. */
    public JavaProgram another(String service, String name) {
        return program(name)
                .jar(settings, Addresses.entry(service))
                .jvmOptions(settings.jvmOptionsOf(service))
                .environment(environment(service))
                .environment(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"));
    }

    public void stop() {
        stop(line -> {});
    }

    /** Stops all in order, each within its limit; can be called again. */
    public synchronized void stop(Consumer<String> steps) {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            launched.forEach(Running::kill);
            if (rehearsals != null) {
                rehearsals.end();
            }
            if (supervisor != null) {
                supervisor.stop(steps);
                steps.accept("all stopped");
            }
            if (lock != null) {
                lock.close();
            }
            if (atExit != null && !Thread.currentThread().equals(atExit)) {
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        } catch (IllegalStateException e) {
            // The machine is going down already; the hook has nothing left to do.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void stopAtExit() {
        atExit = Thread.ofPlatform().unstarted(() -> stop(progress));
        Runtime.getRuntime().addShutdownHook(atExit);
    }
}
