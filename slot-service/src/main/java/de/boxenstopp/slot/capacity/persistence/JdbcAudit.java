package de.boxenstopp.slot.capacity.persistence;

import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.application.Audit;
import de.boxenstopp.slot.capacity.application.Snapshot;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAudit implements Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAudit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(WorkshopId workshop, String staff, String act, Snapshot before, Snapshot after) {
        jdbc.sql("""
                insert into capacity_change (id, workshop_id, changed_at, staff, act, before, after)
                values (:id, :workshop, :at, :staff, :act, cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("id", UUID.randomUUID())
                .param("workshop", workshop.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("staff", staff)
                .param("act", act)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    @Override
    public List<Entry> of(WorkshopId workshop, int page, int size) {
        return jdbc.sql("""
                select id, changed_at, staff, act, before, after from capacity_change
                where workshop_id = :workshop
                order by number desc limit :size offset :offset
                """)
                .param("workshop", workshop.value())
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("staff"),
                        row.getString("act"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
