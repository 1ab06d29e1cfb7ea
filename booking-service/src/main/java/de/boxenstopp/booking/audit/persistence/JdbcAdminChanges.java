package de.boxenstopp.booking.audit.persistence;

import de.boxenstopp.booking.audit.application.AdminChange;
import de.boxenstopp.booking.audit.application.AdminChanges;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAdminChanges implements AdminChanges {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAdminChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AdminChange change) {
        jdbc.sql("""
                        insert into admin_change (changed_at, changed_by, subject, subject_id, before, after)
                        values (:at, :by, :subject, :id, cast(:before as jsonb), cast(:after as jsonb))
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", change.by())
                .param("subject", change.subject())
                .param("id", change.id())
                .param("before", written(change.before()))
                .param("after", written(change.after()))
                .update();
    }

    private @Nullable String written(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
