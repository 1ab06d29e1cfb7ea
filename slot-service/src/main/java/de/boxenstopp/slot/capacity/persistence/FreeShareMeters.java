package de.boxenstopp.slot.capacity.persistence;

import de.boxenstopp.slot.calendar.domain.Berlin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells in time that a workshop is nearly full; a week in which nobody works has no share at all. */
@Component
class FreeShareMeters {

    private static final int DAYS = 7;

    private static final String SHARES = """
            select w.slug, s.kind, 1 - least(sum(t.taken), sum(s.capacity))::float8 / sum(s.capacity) as free
            from slot_window s
            join workshop w on w.id = s.workshop_id and w.enabled
            join workshop_day d on d.workshop_id = s.workshop_id and d.date = s.date and d.closed_because is null
            cross join lateral (
                select count(*) as taken from reservation r
                where r.workshop_id = s.workshop_id and r.status in ('HELD', 'FIRM')
                  and (r.pickup_date = s.date and r.pickup_slot_id = s.id
                    or r.return_date = s.date and r.return_slot_id = s.id)
            ) t
            where s.date > :today and s.date <= :last and s.offered
            group by w.slug, s.kind
            having sum(s.capacity) > 0
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge shares;

    FreeShareMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shares = MultiGauge.builder("slot.places.free.share")
                .description("Places of the next 7 days that are still free, of all there are: 0 to 1")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "30s")
    void count() {
        var today = Berlin.dayOf(clock.instant());
        var rows = jdbc.sql(SHARES)
                .param("today", today)
                .param("last", today.plusDays(DAYS))
                .query((row, _) -> share(row))
                .list();
        shares.register(rows, true);
    }

    private static MultiGauge.Row<?> share(ResultSet row) throws SQLException {
        return MultiGauge.Row.of(
                Tags.of("workshop", row.getString("slug"), "kind", row.getString("kind")), row.getDouble("free"));
    }
}
