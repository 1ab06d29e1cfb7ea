package de.boxenstopp.identity.staff.persistence;

import de.boxenstopp.identity.secrets.KeyedHash;
import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.staff.application.FailedLogins;
import de.boxenstopp.identity.staff.domain.LoginFailures;
import de.boxenstopp.identity.staff.domain.Username;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFailedLogins implements FailedLogins {

    private final JdbcClient jdbc;
    private final KeyedHash names;

    JdbcFailedLogins(JdbcClient jdbc, MasterSecret secret) {
        this.jdbc = jdbc;
        this.names = secret.hashFor("login-name");
    }

    /** One statement that leaves a locked row behind, whether there was one or not. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LoginFailures claim(Username username, Instant now) {
        return jdbc.sql("""
                        insert into login_failures (name_hash, failures, last_at) values (:name, 0, :now)
                        on conflict (name_hash) do update set last_at = excluded.last_at
                        returning failures, locked_until
                        """)
                .param("name", names.of(username.value()))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new LoginFailures(row.getInt("failures"), instant(row.getTimestamp("locked_until"))))
                .single();
    }

    @Override
    public void store(Username username, LoginFailures failures) {
        var until = failures.lockedUntil();
        jdbc.sql("update login_failures set failures = :failures, locked_until = :until where name_hash = :name")
                .param("name", names.of(username.value()))
                .param("failures", failures.count())
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
    }

    @Override
    public void forget(Username username) {
        jdbc.sql("delete from login_failures where name_hash = :name")
                .param("name", names.of(username.value()))
                .update();
    }

    @Override
    public Set<Username> lockedAmong(Collection<Username> usernames, Instant now) {
        return usernames.stream()
                .filter(username -> jdbc.sql(
                                "select true from login_failures where name_hash = :name and locked_until > :now")
                        .param("name", names.of(username.value()))
                        .param("now", Timestamp.from(now))
                        .query(Boolean.class)
                        .optional()
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from login_failures where last_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
