package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "webhook-orders",
        description = "Six webhooks of one payment in each of their 720 orders, each of them twice; every order on a"
                + " payment of its own, straight at payment-service.")
public final class WebhookOrders extends Bench {

    private static final List<String> KINDS = List.of(
            "payment_intent.created",
            "payment_intent.payment_failed",
            "charge.succeeded",
            "payment_intent.succeeded",
            "charge.updated",
            "checkout.session.completed");
    private static final int AT_ONCE = 4;

    @Option(names = "--seed", defaultValue = "1", description = "Where the repetitions fall (${DEFAULT-VALUE}).")
    long seed;

    private final Http http = new Http();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        var orders = Orders.of(KINDS.size());
        try (var stack = Whole.start(folder, Whole::optimised, Payments.PARTS)) {
            var payments = new Payments(stack);
            say("Making %,d payments".formatted(orders.size()));
            var bookings = payments.make(orders.size());
            var webhooks = payments.webhooks(bookings);
            say("Sending their webhooks");
            sendAll(stack, orders, bookings, webhooks);
            var states = rest(stack, bookings);
            var different =
                    states.values().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
            different.entrySet().stream()
                    .limit(3)
                    .forEach(state -> say("%d times:%n%s".formatted(state.getValue(), state.getKey())));
            return new Report("Webhooks of a payment in all orders, each twice (seed %d)".formatted(seed))
                    .note("orders of %d webhooks".formatted(KINDS.size()), orders.size())
                    .exactly("webhooks sent", sent.sum(), 2L * KINDS.size() * orders.size())
                    .exactly("not acknowledged with 2xx", refused.sum(), 0)
                    .exactly("payments with an end", states.size(), orders.size())
                    .exactly("different ends, in tables and facts", different.size(), 1)
                    .print();
        }
    }

    private void sendAll(
            LocalStack stack,
            List<List<Integer>> orders,
            List<UUID> bookings,
            Map<UUID, Map<String, String>> webhooks) {
        var random = new Random(seed);
        var signature = Payments.signature(stack);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var i = 0; i < orders.size(); i++) {
                var own = webhooks.getOrDefault(bookings.get(i), Map.of());
                var order = Orders.withRepetitions(orders.get(i), random);
                threads.execute(() -> order.stream()
                        .map(kind -> own.getOrDefault(KINDS.get(kind), ""))
                        .filter(body -> !body.isEmpty())
                        .forEach(body -> send(stack.url("payment"), body, signature)));
            }
        }
    }

    private void send(String payment, String body, Signature signature) {
        sent.increment();
        try {
            var answer = http.send("POST", payment + "/webhooks/stripe", body, Signature.HEADER, signature.of(body));
            if (answer.status() / 100 != 2) {
                refused.increment();
            }
        } catch (IOException e) {
            refused.increment();
        }
    }

    /** What is left in tables and on the topic once nothing changes any more. */
    private static Map<UUID, String> rest(LocalStack stack, Collection<UUID> bookings) throws SQLException {
        say("Waiting until nothing changes any more");
        var now = look(stack, bookings);
        for (var same = 0; same < 3; ) {
            sleep(Duration.ofSeconds(5));
            var next = look(stack, bookings);
            same = next.equals(now) ? same + 1 : 0;
            now = next;
        }
        return now;
    }

    private static Map<UUID, String> look(LocalStack stack, Collection<UUID> bookings) throws SQLException {
        var tables = new EndState(Database.of(stack, "payment"))
                .of(bookings.stream().map(UUID::toString).collect(Collectors.toSet()));
        var facts = new HashMap<UUID, String>();
        Told.on(stack)
                .all("payment-events")
                .forEach(fact -> facts.merge(
                        Told.booking(fact), fact.getSchema().getName(), (earlier, later) -> earlier + ", " + later));
        return bookings.stream()
                .filter(booking -> tables.containsKey(booking.toString()))
                .collect(Collectors.toMap(
                        booking -> booking,
                        booking ->
                                tables.get(booking.toString()) + "\ntold: " + facts.getOrDefault(booking, "nothing")));
    }
}
