package de.boxenstopp.simulators.stripe.webhooks;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Delivers events until somebody takes them. What is not delivered yet is in the store, and is taken up again after a
 * restart; a crash between the delivery and its note repeats it, as Stripe may.
 */
public final class Webhooks implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Store store;
    private final List<Duration> delays;
    private final Sender sender;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private final List<String> waiting = new ArrayList<>();
    private Order order = Order.NORMAL;
    private int copies = 2;
    private volatile boolean closed;

    public Webhooks(Store store, Clock clock, Optional<URI> target, List<Duration> delays, Secrets secrets) {
        this.store = store;
        this.delays = delays;
        this.sender = new Sender(target, clock, secrets);
    }

    /** Without a listener events are written down, but nobody is told. */
    public boolean hasListener() {
        return sender.hasTarget();
    }

    /** Takes up whatever nobody was there to hear. */
    public void listener(URI address) {
        sender.target(address);
        resume();
    }

    /** What an earlier life left behind. */
    public void resume() {
        if (!hasListener()) {
            return;
        }
        store.read(change -> change.newestFirst(Kind.DELIVERY).map(Json::id).toList())
                .reversed()
                .forEach(this::deliver);
    }

    /** From now on. What was held until now goes out. */
    public synchronized void order(Order newOrder, int newCopies) {
        order = newOrder;
        copies = newCopies;
        if (order != Order.HOLD) {
            send(takeWaiting(), order == Order.REVERSE ? Order.REVERSE : Order.NORMAL, 1);
        }
    }

    public synchronized void deliver(String eventId) {
        switch (order) {
            case NORMAL -> inBackground(() -> attempt(eventId));
            case HOLD -> waiting.add(eventId);
            case DUPLICATE -> send(List.of(eventId), Order.DUPLICATE, copies);
            case SHUFFLE -> send(List.of(eventId), Order.SHUFFLE, 1);
            case REVERSE -> {
                waiting.add(eventId);
                if (waiting.size() == 1) {
                    after(MOMENT, () -> send(takeWaiting(), Order.REVERSE, 1));
                }
            }
        }
    }

    /** Lets go of what is held, in this order, and holds nothing more. Answers how many there were. */
    public synchronized int release(Order released, int releasedCopies) {
        order = Order.NORMAL;
        var events = takeWaiting();
        send(events, released, releasedCopies);
        return events.size();
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        sender.close();
    }

    private synchronized List<String> takeWaiting() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    private void send(List<String> events, Order how, int times) {
        switch (how) {
            case NORMAL, HOLD -> inBackground(() -> events.forEach(this::attempt));
            case REVERSE -> inBackground(() -> events.reversed().forEach(this::attempt));
            case SHUFFLE -> events.forEach(event -> after(anyMoment(), () -> attempt(event)));
            case DUPLICATE ->
                inBackground(() -> events.forEach(event -> {
                    for (int i = 0; i < times; i++) {
                        attempt(event);
                    }
                }));
        }
    }

    private void attempt(String eventId) {
        if (closed) {
            return;
        }
        try {
            var event = store.read(change -> change.find(Kind.EVENT, eventId));
            if (event.isEmpty() || sender.send(event.get())) {
                store.run(change -> change.remove(Kind.DELIVERY, eventId));
            } else {
                again(eventId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private void again(String eventId) {
        var attempts = store.change(change -> {
            var delivery = change.find(Kind.DELIVERY, eventId)
                    .orElseGet(() -> Json.object().put("id", eventId));
            var count = delivery.path("attempts").asInt(0) + 1;
            change.put(Kind.DELIVERY, delivery.put("attempts", count));
            return count;
        });
        after(delays.get(Math.min(attempts, delays.size()) - 1), () -> attempt(eventId));
    }

    private void after(Duration delay, Runnable action) {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(() -> inBackground(action), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void inBackground(Runnable action) {
        Thread.startVirtualThread(action);
    }

    private static Duration anyMoment() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(MOMENT.toMillis()));
    }
}
