package de.boxenstopp.identity.session.persistence;

import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.session.domain.Session;
import de.boxenstopp.identity.session.domain.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    /**
     * One statement, all by index. The newest records only: each is 39 characters of a header that may have 8 kB, and
     * strangers can make records with somebody's address.
     */
    private static final String ALIVE = """
            select s.id, s.expires_at, t.id as staff_id, t.role, t.display_name, t.workshop_id,
                   a.id as account_id, a.email,
                   array(select c.customer_id from customer_record c
                         where c.email = a.email order by c.registered_at desc limit 100) as customers
            from session s
            left join staff t on t.id = s.staff_id
            left join account a on a.id = s.account_id
            where s.expires_at > :now and t.disabled is not true and
            """;

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(Session session, OpaqueToken token, Instant now) {
        jdbc.sql("""
                        insert into session (id, token_hash, staff_id, account_id, opened_at, expires_at)
                        values (:id, :hash, :staff, :account, :now, :expires)
                        """)
                .param("id", session.id())
                .param("hash", token.hash())
                .param("staff", session.who() instanceof SignedIn.Staff staff ? staff.id() : null)
                .param("account", session.who() instanceof SignedIn.Customer customer ? customer.id() : null)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(session.expiresAt()))
                .update();
    }

    @Override
    public Optional<Session> byToken(OpaqueToken token, Instant now) {
        return jdbc.sql(ALIVE + " s.token_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", token.hash())
                .query(JdbcSessions::fromRow)
                .optional();
    }

    @Override
    public Optional<Session> byId(UUID session, Instant now) {
        return jdbc.sql(ALIVE + " s.id = :id")
                .param("now", Timestamp.from(now))
                .param("id", session)
                .query(JdbcSessions::fromRow)
                .optional();
    }

    @Override
    public boolean end(UUID session) {
        return jdbc.sql("delete from session where id = :id")
                        .param("id", session)
                        .update()
                == 1;
    }

    @Override
    public void endAllOfStaff(UUID staff) {
        jdbc.sql("delete from session where staff_id = :staff")
                .param("staff", staff)
                .update();
    }

    @Override
    public long alive(Instant now) {
        return jdbc.sql("select count(*) from session where expires_at > :now")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    @Override
    public int forgetExpired(Instant now) {
        return jdbc.sql("delete from session where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Session fromRow(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class), row.getTimestamp("expires_at").toInstant(), holder(row));
    }

    private static SignedIn holder(ResultSet row) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        if (staff == null) {
            return new SignedIn.Customer(
                    row.getObject("account_id", UUID.class), row.getString("email"), List.of((UUID[])
                            row.getArray("customers").getArray()));
        }
        return new SignedIn.Staff(
                staff, row.getString("role"), row.getString("display_name"), row.getObject("workshop_id", UUID.class));
    }
}
