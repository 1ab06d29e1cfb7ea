package de.boxenstopp.notification.signin;

import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.NotificationSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in mails under way. What is sent, or worthless, is deleted; that it was asked for is remembered a while. */
@Repository
class SignInMails {

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    SignInMails(JdbcClient jdbc, NotificationSettings settings, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** The request's row stays when the mail's is deleted: asking again finds it, and does nothing. */
    @Transactional
    void add(SignInMail mail) {
        var isNew =
                jdbc.sql("insert into sign_in_request (id, expires_at) values (:id, :expires) on conflict do nothing")
                                .param("id", mail.id())
                                .param("expires", Timestamp.from(mail.expiresAt()))
                                .update()
                        == 1;
        if (isNew) {
            jdbc.sql("""
                    insert into sign_in_mail (id, email, language, link, code, expires_at, due_at, created_at)
                    values (:id, :email, :language, :link, :code, :expires, :now, :now)
                    """)
                    .param("id", mail.id())
                    .param("email", mail.email())
                    .param("language", mail.language().name())
                    .param("link", mail.link())
                    .param("code", mail.code())
                    .param("expires", Timestamp.from(mail.expiresAt()))
                    .param("now", now())
                    .update();
        }
    }

    /** One statement, committed before anything is sent: nobody else takes the mail before the lease is over. */
    Optional<SignInMail> takeNext() {
        var now = clock.instant();
        return jdbc.sql("""
                update sign_in_mail set due_at = :lease, attempts = attempts + 1
                where id = (select id from sign_in_mail where due_at <= :now and expires_at > :now
                            order by due_at limit 1 for update skip locked)
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(settings.lease())))
                .query((row, _) -> mail(row))
                .optional();
    }

    void settle(SignInMail mail, String outcome) {
        jdbc.sql("delete from sign_in_mail where id = :id")
                .param("id", mail.id())
                .update();
        count(outcome, 1);
    }

    void postpone(SignInMail mail, Duration delay, int refusals) {
        jdbc.sql("update sign_in_mail set due_at = :due, refusals = refusals + :refusals where id = :id")
                .param("due", Timestamp.from(clock.instant().plus(delay)))
                .param("refusals", refusals)
                .param("id", mail.id())
                .update();
        count("postponed", 1);
    }

    /** Nothing was tried: no fault of the mail, no attempt. */
    void giveBack(SignInMail mail) {
        jdbc.sql("update sign_in_mail set due_at = :now, attempts = attempts - 1 where id = :id")
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** A link that has run out must not go out; neither is there any use in remembering it. */
    @Transactional
    void forgetExpired() {
        var unsent = jdbc.sql("delete from sign_in_mail where expires_at <= :now")
                .param("now", now())
                .update();
        jdbc.sql("delete from sign_in_request where expires_at <= :now")
                .param("now", now())
                .update();
        count("expired", unsent);
    }

    private static SignInMail mail(ResultSet row) throws SQLException {
        return new SignInMail(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                row.getString("link"),
                row.getString("code"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("refusals"));
    }

    private void count(String outcome, int times) {
        meters.counter("notifications", "kind", "sign_in", "outcome", outcome).increment(times);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
