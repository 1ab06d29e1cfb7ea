package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "chaos",
        description = "Customers book and cancel while slot, booking, Kafka and PostgreSQL are killed -9 at random.")
class Chaos extends Bench {

    private static final List<String> VICTIMS = List.of("slot", "booking", "kafka", "postgres");
    private static final int CUSTOMERS = 6;
    private static final Duration HOLD = Duration.ofMinutes(3);

    @Option(names = "--kills", defaultValue = "40", description = "How many (${DEFAULT-VALUE}).")
    int kills;

    @Option(names = "--seed", description = "Repeats the kills of another run.")
    @Nullable
    Long seed;

    /** Booking id to its token. */
    private final Map<String, String> placed = new ConcurrentHashMap<>();

    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    @Override
    protected int measure(Path folder) throws Exception {
        var chosen = seed == null ? new Random().nextLong(1_000_000) : seed;
        say("Seed " + chosen);
        var slot = new HashMap<>(Shop.ROOM);
        slot.put("BOXENSTOPP_SLOTS_HOLD_TIME", HOLD.toString());
        try (var stack = start(folder, settings -> settings.withEnvironment("slot", slot))) {
            var shop = new Shop(stack);
            var pickups = shop.windows("PICKUP");
            var returns = shop.windows("RETURN");
            var done = new AtomicBoolean();
            var killed = new TreeMap<String, Integer>();
            try (var customers = Executors.newFixedThreadPool(CUSTOMERS)) {
                for (var i = 0; i < CUSTOMERS; i++) {
                    customers.execute(() -> {
                        while (!done.get()) {
                            visit(shop, pickups.subList(0, pickups.size() / 2), returns);
                        }
                    });
                }
                kill(stack, new Random(chosen), killed);
                sleep(Duration.ofSeconds(5));
                done.set(true);
            }
            var recovering = System.nanoTime();
            VICTIMS.forEach(victim -> stack.awaitUp(victim, Duration.ofMinutes(2)));
            var recovered = (System.nanoTime() - recovering) / 1e9;
            say("%,d bookings placed, %,d cancelled; waiting for what is left to expire"
                    .formatted(placed.size(), cancelled.size()));
            return judge(stack, shop, chosen, killed, recovered);
        }
    }

    private void kill(LocalStack stack, Random random, Map<String, Integer> killed) {
        for (var i = 1; i <= kills; i++) {
            sleep(Duration.ofMillis(4_000 + random.nextInt(8_000)));
            var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            say("Kill %d of %d: %s (%,d bookings so far)".formatted(i, kills, victim, placed.size()));
            stack.kill(victim);
            killed.merge(victim, 1, Integer::sum);
        }
    }

    private void visit(Shop shop, List<Shop.Window> pickups, List<Shop.Window> returns) {
        try {
            var pickup = Shop.any(pickups);
            var order = shop.order(shop.quote(), pickup, Shop.after(pickup, returns));
            var answer = shop.place(order, UUID.randomUUID());
            if (answer.status() != 201) {
                odd.add(answer.status() + " " + answer.text());
                return;
            }
            var id = Shop.id(answer.json());
            var token = answer.json().path("bookingToken").asString();
            placed.put(id, token);
            if (ThreadLocalRandom.current().nextInt(3) == 0) {
                var gone = shop.cancel(id, token);
                if (gone.status() == 200) {
                    cancelled.add(id);
                } else {
                    odd.add("cancel: " + gone.status() + " " + gone.text());
                }
            }
        } catch (RuntimeException e) {
            odd.add(e.toString());
        }
    }

    private int judge(LocalStack stack, Shop shop, long chosen, Map<String, Integer> killed, double recovered)
            throws Exception {
        var booking = Database.of(stack, "booking");
        var slot = Database.of(stack, "slot");
        await(
                "all holds have run out and all is told",
                HOLD.plus(Duration.ofMinutes(12)),
                () -> slot.count("select count(*) + 1 from reservation where status in ('HELD', 'FIRM')") == 1
                        && booking.count("select count(*) + 1 from booking where status = 'PENDING_PAYMENT'") == 1
                        && booking.count("select count(*) + 1 from outbox") == 1
                        && slot.count("select count(*) + 1 from outbox") == 1);

        var missing = placed.entrySet().stream()
                .filter(entry -> shop.read(entry.getKey(), entry.getValue()).status() != 200)
                .count();
        var stillThere = placed.entrySet().stream()
                .filter(entry -> cancelled.contains(entry.getKey()))
                .map(entry -> shop.read(entry.getKey(), entry.getValue()))
                .filter(answer -> !answer.json().path("status").asString().equals("CANCELLED"))
                .count();
        return new Report("Chaos: %d kills -9, seed %d, %s".formatted(kills, chosen, killed))
                .note("bookings answered 201 / cancelled", placed.size() + " / " + cancelled.size())
                .exactly("of them not there afterwards", missing, 0)
                .exactly("cancelled ones that are not", stillThere, 0)
                .exactly(
                        "places leaked",
                        slot.count("select count(*) from reservation where status in ('HELD', 'FIRM')"),
                        0)
                .exactly("bay minutes leaked", slot.count("select count(*) from bay_minutes"), 0)
                .exactly(
                        "bookings without BookingCreated",
                        untold(stack, "booking-events", "BookingCreated", booking, "select id, id from booking"),
                        0)
                .exactly(
                        "without CustomerProfile",
                        untold(stack, "customer-profiles", "CustomerProfile", booking, "select id, id from customer"),
                        0)
                .exactly(
                        "without BookingContact",
                        untold(stack, "booking-contacts", "BookingContact", booking, "select id, id from booking"),
                        0)
                .exactly(
                        "expired without BookingExpired",
                        untold(
                                stack,
                                "booking-events",
                                "BookingExpired",
                                booking,
                                "select id, id from booking where status = 'EXPIRED'"),
                        0)
                .exactly(
                        "cancelled without BookingCancelled",
                        untold(
                                stack,
                                "booking-events",
                                "BookingCancelled",
                                booking,
                                "select id, id from booking where status = 'CANCELLED'"),
                        0)
                .exactly(
                        "reservations without SlotHeld",
                        untold(
                                stack,
                                "slot-events",
                                "SlotHeld",
                                slot,
                                "select booking_id, booking_id from reservation where pickup_slot_id is not null"),
                        0)
                .exactly(
                        "expired without SlotHoldExpired",
                        untold(
                                stack,
                                "slot-events",
                                "SlotHoldExpired",
                                slot,
                                "select booking_id, booking_id from reservation where status = 'EXPIRED'"),
                        0)
                .note("holds whose booking never came, expired by themselves", orphans(booking, slot))
                .exactly("dead letters", deadLetters(stack), 0)
                .exactly("unexpected answers", odd.size(), 0)
                .note("up again after the last kill (s)", recovered)
                .note("first unexpected answer", odd.isEmpty() ? "none" : String.valueOf(odd.peek()))
                .print();
    }

    private static long untold(LocalStack stack, String topic, String type, Database database, String ids)
            throws Exception {
        var told = new HashSet<String>();
        for (var record : TopicReader.all(stack.kafka(), topic)) {
            if (TopicReader.header(record, "event-type").endsWith("." + type)) {
                told.add(record.key());
            }
        }
        return database.pairs(ids).stream()
                .filter(pair -> !told.contains(pair[0].toString()))
                .count();
    }

    private static long orphans(Database booking, Database slot) throws Exception {
        var bookings = new HashSet<UUID>();
        booking.pairs("select id, id from booking").forEach(pair -> bookings.add(pair[0]));
        return slot.pairs("select booking_id, booking_id from reservation").stream()
                .filter(pair -> !bookings.contains(pair[0]))
                .count();
    }

    private static long deadLetters(LocalStack stack) {
        return Stream.of("slot-events-booking-dlt", "booking-events-slot-dlt", "payment-events-slot-dlt")
                .mapToLong(topic -> TopicReader.all(stack.kafka(), topic).size())
                .sum();
    }
}
