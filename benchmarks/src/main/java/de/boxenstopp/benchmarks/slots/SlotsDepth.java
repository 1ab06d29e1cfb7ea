package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.benchmarks.journey.Steady;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "slots-depth",
        description = "Looking and holding in an empty calendar, and with 3 workshops, 2 years and 200,000 bookings.")
public final class SlotsDepth extends Bench {

    /** Copies of the first one, whatever a workshop has; it stays the oldest, which is meant when none is named. */
    private static final String MORE_WORKSHOPS = """
            insert into workshop
            select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'slug', 'copy-' || n,
                                                                'created_at', now()))).*
            from workshop w, generate_series(1, 2) n
            """;

    private static final String BOOKINGS = """
            with paid as (
                insert into reservation (booking_id, workshop_id, pickup_slot_id, pickup_date, return_slot_id, return_date,
                                         duration_minutes, status, payment_id, version)
                select gen_random_uuid(), p.workshop_id, p.id, p.date, r.id, r.date, 120, 'FIRM', gen_random_uuid(), 0
                from slot_window p
                join slot_window r on r.workshop_id = p.workshop_id and r.kind = 'RETURN'
                                  and r.date = p.date and r.starts = p.starts
                cross join generate_series(1, 100) n
                where p.kind = 'PICKUP'
                order by n, p.date
                limit {bookings}
                returning booking_id, workshop_id, pickup_date)
            insert into bay_minutes (booking_id, workshop_id, date, minutes)
            select booking_id, workshop_id, pickup_date, 120 from paid
            """;

    @Option(names = "--bookings", defaultValue = "200000", description = "How many (${DEFAULT-VALUE}).")
    int bookings;

    @Option(names = "--rate", defaultValue = "60", description = "Calls per second, half of each (${DEFAULT-VALUE}).")
    int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "How long to measure each (${DEFAULT-VALUE}).")
    int seconds;

    private final LongAdder failed = new LongAdder();

    @Override
    protected int measure(Path folder) throws Exception {
        var twoYears = Map.of("BOXENSTOPP_SLOTS_HORIZON_DAYS", "730");
        try (var stack = Holder.start(folder, twoYears)) {
            var database = Database.of(stack, "slot");
            database.execute(MORE_WORKSHOPS);
            stack.restart("slot");
            stack.awaitUp("slot", Duration.ofMinutes(2));
            var holder = Holder.at(stack);
            say("Warming up");
            load(holder, 120); // the compiler takes that long with so few calls
            failed.reset();
            var empty = load(holder, seconds);
            say("Adding %,d bookings".formatted(bookings));
            database.execute(BOOKINGS.replace("{bookings}", String.valueOf(bookings)));
            database.execute("vacuum analyze"); // or it comes by itself, in the middle
            load(holder, 120); // and a checkpoint passes
            var full = load(holder, seconds);
            return new Report("Depth of the calendar, %d calls/s".formatted(rate))
                    .note("workshops", database.count("select count(*) from workshop"))
                    .note("windows", database.count("select count(*) from slot_window"))
                    .atLeast("bookings", (double) database.count("select count(*) from reservation"), bookings)
                    .note("look, p95, empty (ms)", empty.look())
                    .note("look, p95, full (ms)", full.look())
                    .atMost("look, full / empty", full.look() / empty.look(), 1.3)
                    .note("hold, p95, empty (ms)", empty.hold())
                    .note("hold, p95, full (ms)", full.hold())
                    .atMost("hold, full / empty", full.hold() / empty.hold(), 1.3)
                    .exactly("failed", failed.sum(), 0)
                    .print();
        }
    }

    /** In ms, at the 95th percentile. */
    private record Times(double look, double hold) {}

    private Times load(Holder holder, int seconds) {
        var looks = new ConcurrentHistogram(3);
        var holds = new ConcurrentHistogram(3);
        Steady.arrivals(rate, rate * seconds, (number, _) -> {
            var window = Shop.any(holder.pickups());
            var begun = System.nanoTime();
            try {
                if (number % 2 == 0) {
                    holder.look(window.date(), ThreadLocalRandom.current().nextInt(1, 600));
                    looks.recordValue(System.nanoTime() - begun);
                } else {
                    var answer = holder.hold(UUID.randomUUID(), window);
                    holds.recordValue(System.nanoTime() - begun);
                    if (answer.status() != 200) {
                        failed.increment();
                    }
                }
            } catch (IOException e) {
                failed.increment();
            }
        });
        return new Times(looks.getValueAtPercentile(95) / 1e6, holds.getValueAtPercentile(95) / 1e6);
    }
}
