package de.boxenstopp.booking.catalogue.persistence;

import de.boxenstopp.booking.catalogue.application.ChangeLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcChangeLog implements ChangeLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(Entry entry) {
        jdbc.sql("""
                        insert into catalogue_change (changed_at, changed_by, kind, subject, before, after)
                        values (:at, :by, :kind, :subject, :before::jsonb, :after::jsonb)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", entry.by())
                .param("kind", entry.kind().name())
                .param("subject", entry.subject())
                .param("before", json(entry.before()), Types.VARCHAR)
                .param("after", json(entry.after()), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Noted> latest(int page, int size) {
        return jdbc.sql("""
                        select changed_at, changed_by, kind, subject, before, after
                        from catalogue_change
                        order by id desc
                        limit :size offset :start
                        """)
                .param("size", size)
                .param("start", (long) page * size)
                .query(JdbcChangeLog::noted)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) as total from catalogue_change")
                .query((row, _) -> row.getLong("total"))
                .single();
    }

    private static Noted noted(ResultSet row, int number) throws SQLException {
        return new Noted(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Entry(
                        row.getString("changed_by"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        tree(row.getString("before")),
                        tree(row.getString("after"))));
    }

    private static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : JSON.readTree(json);
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }
}
