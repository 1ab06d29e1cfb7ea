package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;

@Command(
        name = "slots",
        description = "500 parallel holds on a window of 4; then 10,000 mixed hold, firm, release, expire, swap.")
class Slots extends Bench {

    private static final int RUSH = 500;
    private static final int ACTS = 10_000;
    private static final String OVERBOOKED = """
            select (select count(*) from slot_window w where w.capacity < (
                        select count(*) from reservation r
                        where r.status in ('HELD', 'FIRM') and w.id in (r.pickup_slot_id, r.return_slot_id)))
                 + (select count(*) from (
                        select from reservation where status in ('HELD', 'FIRM')
                        group by workshop_id, pickup_date having count(*) > 16) capped)
                 + (select count(*) from (
                        select from bay_minutes m join workshop_day d using (workshop_id, date)
                        group by d.workshop_id, d.date, d.bays, d.opens, d.closes
                        having sum(m.minutes) > d.bays * extract(epoch from d.closes - d.opens) / 60) crowded)
            """;
    private static final String ACTIVE = "select count(*) from reservation where status in ('HELD', 'FIRM')";

    private final ConcurrentLinkedDeque<UUID> known = new ConcurrentLinkedDeque<>();

    @Override
    protected int measure(Path folder) throws Exception {
        var settings = Map.of(
                "BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H",
                "BOXENSTOPP_SLOTS_HOLD_TIME", "PT5S",
                "BOXENSTOPP_SLOTS_SWEEP_DELAY", "PT1S");
        try (var stack = start(
                        folder,
                        all -> all.withEnvironment("slot", settings),
                        "postgres",
                        "kafka",
                        "registry",
                        "contracts",
                        "slot");
                var facts = new Facts(stack)) {
            var database = Database.of(stack, "slot");
            var client = new Client(stack);
            var pickups = client.windows("PICKUP");
            var returns = client.windows("RETURN");

            var held = rush(client, pickups.getFirst(), returns);
            var inWindow =
                    database.count("select count(*) from reservation where pickup_slot_id = '%s' and status = 'HELD'"
                            .formatted(pickups.getFirst().slotId()));

            var overbooked = new LongAdder();
            var looks = new LongAdder();
            var done = new AtomicBoolean();
            var watcher = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    overbooked.add(database.count(OVERBOOKED));
                    looks.increment();
                }
            });
            say("%,d mixed acts".formatted(ACTS));
            var start = System.nanoTime();
            mixed(client, facts, pickups, returns);
            var took = (System.nanoTime() - start) / 1e9;
            known.forEach(facts::cancelled);
            await("all places are free again", Duration.ofMinutes(2), () -> database.count(ACTIVE) == 0);
            done.set(true);
            watcher.join();
            return new Report("Slots")
                    .exactly("of %d parallel holds on a window of 4, granted".formatted(RUSH), held, 4)
                    .exactly("of them in the database", inWindow, 4)
                    .exactly("windows, days or bays above capacity", overbooked.sum(), 0)
                    .note("looks at that meanwhile", looks.sum())
                    .exactly("places taken at the end", database.count(ACTIVE), 0)
                    .exactly("bay minutes left behind", database.count("select count(*) from bay_minutes"), 0)
                    .note("calls told to come later, and made again", client.http.repeated())
                    .note(
                            "ended FIRM, then released",
                            database.count("select count(*) from reservation where payment_id is not null"))
                    .note(
                            "ended by the sweeper",
                            database.count("select count(*) from reservation where status = 'EXPIRED'"))
                    .note("acts per second", ACTS / took)
                    .print();
        }
    }

    private long rush(Client client, Shop.Window window, List<Shop.Window> returns) throws InterruptedException {
        say(RUSH + " parallel holds on one window");
        var granted = new LongAdder();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < RUSH; i++) {
                threads.execute(() -> {
                    try {
                        go.await();
                        var answer = client.hold(UUID.randomUUID(), window, Shop.after(window, returns));
                        if (answer.status() == 200) {
                            granted.increment();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            go.countDown();
        }
        return granted.sum();
    }

    private void mixed(Client client, Facts facts, List<Shop.Window> pickups, List<Shop.Window> returns) {
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var i = 0; i < ACTS; i++) {
                threads.execute(() -> act(client, facts, pickups.subList(0, 40), returns));
            }
        }
    }

    private void act(Client client, Facts facts, List<Shop.Window> pickups, List<Shop.Window> returns) {
        var random = ThreadLocalRandom.current();
        var pickup = Shop.any(pickups);
        var comeback = Shop.after(pickup, returns);
        var booking = known.pollFirst();
        var kind = booking == null ? 0 : random.nextInt(10);
        if (kind < 5) {
            var fresh = UUID.randomUUID();
            client.hold(fresh, pickup, comeback);
            known.addLast(fresh);
        } else if (kind < 7) {
            client.swap(booking, pickup, comeback);
        } else if (kind < 8) {
            facts.paid(booking);
        } else {
            facts.cancelled(booking);
        }
        if (booking != null) {
            known.addLast(booking);
        }
    }

    /** booking-service, as far as slot-service knows it. */
    private static final class Client {

        private final Http http = new Http();
        private final ServiceToken token;
        private final Shop shop;
        private final String slot;

        Client(LocalStack stack) throws Exception {
            token = new ServiceToken("booking", "slot", stack.privateKey("booking"));
            shop = new Shop(stack);
            slot = stack.url("slot");
        }

        List<Shop.Window> windows(String kind) {
            return shop.windows(kind);
        }

        Http.Answer hold(UUID booking, Shop.Window pickup, Shop.Window comeback) {
            return put(booking, "", """
                    {"workshopId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s", "durationMinutes": 120}
                    """.formatted(Shop.WORKSHOP, pickup.slotId(), comeback.slotId()));
        }

        Http.Answer swap(UUID booking, Shop.Window pickup, Shop.Window comeback) {
            return put(booking, "/places", """
                    {"pickupSlotId": "%s", "returnSlotId": "%s"}
                    """.formatted(pickup.slotId(), comeback.slotId()));
        }

        private Http.Answer put(UUID booking, String path, String body) {
            return http.sendUntilAnswered(
                    "PUT", slot + "/internal/reservations/" + booking + path, body, "Authorization", token.header());
        }
    }
}
