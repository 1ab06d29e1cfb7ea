package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who come while something happens to the stack, and what is to be true of them in the end. */
final class Crowd {

    private final Customer customer;
    private final List<Journey.Kind> kinds;

    /** By booking. */
    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();

    private final AtomicInteger confirmed = new AtomicInteger();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    /** @param kinds they come in this order, over and over */
    Crowd(Customer customer, List<Journey.Kind> kinds) {
        this.customer = customer;
        this.kinds = kinds;
    }

    /** Of all kinds, as often as each comes. */
    static List<Journey.Kind> mixed(Random random) {
        var kinds = new ArrayList<Journey.Kind>();
        for (var kind : Journey.Kind.values()) {
            kinds.addAll(Collections.nCopies(kind.share() * 10, kind));
        }
        Collections.shuffle(kinds, random);
        return kinds;
    }

    int begun() {
        return begun.get();
    }

    /** Those who saw themselves that they are. */
    int confirmed() {
        return confirmed.get();
    }

    /** New ones come at a constant rate until the work is done; those under way finish. */
    void travelWhile(double perSecond, Runnable work) {
        var done = new AtomicBoolean();
        var arrivals = Thread.ofPlatform()
                .start(() -> Steady.arrivalsWhile(perSecond, _ -> !done.get(), (number, _) -> {
                    begun.incrementAndGet();
                    travel(kinds.get(number % kinds.size()), "customer-%d@example.org".formatted(number));
                }));
        try {
            work.run();
        } finally {
            done.set(true);
        }
        Bench.say("%d journeys begun; waiting for those under way".formatted(begun.get()));
        join(arrivals);
    }

    /** Waits until nothing is under way any more, and enters what became of all. */
    Report verdict(LocalStack stack, Report report) throws Exception {
        var quiet = new Quiet(stack);
        var unpaid = settle(stack, quiet);
        return new Verdict(stack, customer.stripe(), journeys.values())
                .enter(report.note("journeys begun", begun.get()))
                .note("bookings ended by moving the clock", unpaid)
                .exactly("dead letters", quiet.deadLetters(), 0)
                .exactly("facts not taken in by a consumer", quiet.lag(), 0)
                .exactly("facts left in outboxes", quiet.outboxes(), 0)
                .exactly("journeys that met an unexpected answer", odd.size(), 0)
                .note("first of them", odd.isEmpty() ? "none" : String.valueOf(odd.peek()))
                .note("calls repeated by customers", customer.repeated());
    }

    private void travel(Journey.Kind kind, String email) {
        try {
            customer.travel(kind, email, journey -> journeys.put(journey.bookingId(), journey))
                    .ifPresent(decision -> {
                        if (decision.equals("CONFIRMED")) {
                            confirmed.incrementAndGet();
                        }
                    });
        } catch (RuntimeException e) {
            odd.add(kind + " " + email + ": " + e.getMessage());
        }
    }

    /** Waits until all money is accounted for, then ends what nobody paid for; answers how many those were. */
    private static long settle(LocalStack stack, Quiet quiet) throws Exception {
        Bench.say("Waiting until nothing is under way any more");
        Bench.sleep(Duration.ofSeconds(75)); // payment-service asks Stripe for what is stuck once a minute
        quiet.await(Duration.ofMinutes(5));
        Bench.say("Moving the clock for what nobody paid");
        var unpaid = Holds.in(stack).allEndedFor(Duration.ofMinutes(11));
        Bench.sleep(Duration.ofSeconds(10));
        quiet.await(Duration.ofMinutes(5));
        return unpaid;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
