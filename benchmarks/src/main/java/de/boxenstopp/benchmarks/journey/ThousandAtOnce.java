package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.benchmarks.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "thousand-at-once",
        description = "1,000 customers book a place of the same day through the gateway in the same moment, once each."
                + " The workshop is as it is by default: four windows of four, sixteen a day.")
public final class ThousandAtOnce extends Bench {

    @Option(names = "--customers", defaultValue = "1000", description = "How many (${DEFAULT-VALUE}).")
    int customers;

    @Option(
            names = "--warm-up",
            defaultValue = "3000",
            description = "Bookings of another day before (${DEFAULT-VALUE}).")
    int warmUp;

    private record Outcome(int status, String problem, int alternatives, double seconds) {}

    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    @Override
    protected int measure(Path folder) throws Exception {
        try (var stack = Whole.start(folder, settings -> settings)) {
            var shop = Shop.behindGateway(stack);
            var days = fullDays(shop.windows("PICKUP"));
            warmUp(shop, days.get(1));
            var day = days.getFirst();
            var orders = orders(shop, day, customers);
            say("%,d customers at once".formatted(customers));
            rush(shop, orders);
            var date = day.getFirst().date();
            var held = Database.of(stack, "slot")
                    .count("select count(*) from reservation where status = 'HELD' and pickup_date = '%s'"
                            .formatted(date));
            return new Report("%,d at once for the 16 places of %s".formatted(customers, date))
                    .note(
                            "answers",
                            outcomes.stream()
                                    .collect(Collectors.groupingBy(
                                            outcome -> outcome.status() + " " + outcome.problem(),
                                            Collectors.counting())))
                    .exactly("booked (201)", count(201), 16)
                    .exactly("places held in the database", held, 16)
                    .exactly(
                            "409 with alternatives",
                            outcomes.stream()
                                    .filter(outcome -> outcome.status() == 409 && outcome.alternatives() > 0)
                                    .count(),
                            customers - 16)
                    .exactly(
                            "5xx or no answer",
                            outcomes.stream()
                                    .filter(outcome -> outcome.status() == 0 || outcome.status() >= 500)
                                    .count(),
                            0)
                    .atMost(
                            "slowest answer (s)",
                            outcomes.stream()
                                    .mapToDouble(Outcome::seconds)
                                    .max()
                                    .orElse(0),
                            10)
                    .print();
        }
    }

    private long count(int status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** The windows of the days that have all four. */
    private static List<List<Shop.Window>> fullDays(List<Shop.Window> pickups) {
        return pickups.stream()
                .collect(Collectors.groupingBy(Shop.Window::date, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(windows -> windows.size() == 4)
                .toList();
    }

    /** The ways back are spread over two weeks, so that it is the pick-ups that are short. */
    private static List<String> orders(Shop shop, List<Shop.Window> day, int count) {
        say("Asking for %,d quotes".formatted(count));
        var returns = shop.windows("RETURN").stream()
                .filter(window -> window.date().isAfter(day.getFirst().date().plusDays(1)))
                .limit(40)
                .toList();
        var orders = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < count; i++) {
                var pickup = day.get(i % day.size());
                var comeback = returns.get(i % returns.size());
                var email = "customer-%d@example.org".formatted(i);
                threads.execute(() -> orders.add(shop.order(shop.quote(), pickup, comeback, email)));
            }
        }
        return new ArrayList<>(orders);
    }

    /** With another day, which soon is full as well. */
    private void warmUp(Shop shop, List<Shop.Window> day) {
        var orders = orders(shop, day, warmUp);
        say("Warming up");
        try (var threads = Executors.newFixedThreadPool(8)) {
            orders.forEach(order -> threads.execute(() -> book(shop, order)));
        }
    }

    private void rush(Shop shop, List<String> orders) throws InterruptedException {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var order : orders) {
                threads.execute(() -> {
                    try {
                        go.await();
                        outcomes.add(book(shop, order));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            go.countDown();
        }
    }

    private static Outcome book(Shop shop, String order) {
        var start = System.nanoTime();
        try {
            var answer = shop.placeOnce(order, UUID.randomUUID().toString());
            var refused = answer.status() != 201;
            return new Outcome(
                    answer.status(),
                    refused ? answer.problem() : "",
                    refused ? answer.json().path("alternatives").size() : 0,
                    since(start));
        } catch (IOException e) {
            return new Outcome(0, e.toString(), 0, since(start));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
