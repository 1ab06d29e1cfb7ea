package de.boxenstopp.slot.reservation.persistence;

import de.boxenstopp.slot.calendar.domain.Berlin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How full the calendar ahead is; counted now and then rather than with every scrape. */
@Component
class SlotMeters {

    private static final String AHEAD = """
            select count(*) filter (where status = 'HELD') as held,
                   count(*) filter (where status = 'FIRM') as firm
            from reservation
            where status in ('HELD', 'FIRM') and return_date >= :today
            """;

    /** What no run of events may ever make more than 0. */
    private static final String ABOVE_CAPACITY = """
            with taken as (
                select pickup_slot_id as slot_id, count(*) as places from reservation
                where status in ('HELD', 'FIRM') and pickup_date >= :today
                group by pickup_slot_id
                union all
                select return_slot_id, count(*) from reservation
                where status in ('HELD', 'FIRM') and return_date >= :today
                group by return_slot_id
            )
            select coalesce(sum(greatest(t.places - w.capacity, 0)), 0)
            from taken t join slot_window w on w.id = t.slot_id
            """;

    /** What has run out is swept within half a minute. */
    private static final String OVERDUE =
            "select count(*) from reservation where status = 'HELD' and held_until < :sweptUntil";

    private static final Duration SWEPT_WITHIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger overdue = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger firm = new AtomicInteger();
    private final AtomicInteger aboveCapacity = new AtomicInteger();

    SlotMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("slot.reservations", held::get)
                .description("Reservations whose car is not back yet")
                .tag("status", "held")
                .register(meters);
        Gauge.builder("slot.reservations", firm::get).tag("status", "firm").register(meters);
        Gauge.builder("slot.reservations.above.capacity", aboveCapacity::get)
                .description("Places given away that do not exist; anything but 0 is a bug or a capacity cut down")
                .register(meters);
        Gauge.builder("slot.holds.overdue", overdue::get)
                .description("Holds that ran out more than a minute ago and still keep their places")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "30s")
    void count() {
        var now = clock.instant();
        var today = Berlin.dayOf(now);
        aboveCapacity.set(jdbc.sql(ABOVE_CAPACITY)
                .param("today", today)
                .query(Integer.class)
                .single());
        overdue.set(jdbc.sql(OVERDUE)
                .param("sweptUntil", Timestamp.from(now.minus(SWEPT_WITHIN)))
                .query(Integer.class)
                .single());
        jdbc.sql(AHEAD).param("today", today).query(row -> {
            held.set(row.getInt("held"));
            firm.set(row.getInt("firm"));
        });
    }
}
