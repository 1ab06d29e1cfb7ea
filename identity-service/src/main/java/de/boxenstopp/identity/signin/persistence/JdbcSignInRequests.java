package de.boxenstopp.identity.signin.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.secrets.KeyedHash;
import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.secrets.Seal;
import de.boxenstopp.identity.signin.application.SignInMail;
import de.boxenstopp.identity.signin.application.SignInRequests;
import de.boxenstopp.identity.signin.domain.SignInCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSignInRequests implements SignInRequests {

    private static final String BETWEEN = " "; // in neither link nor code

    private final JdbcClient jdbc;
    private final Seal seal;
    private final KeyedHash codes;

    JdbcSignInRequests(JdbcClient jdbc, MasterSecret secret) {
        this.jdbc = jdbc;
        this.seal = secret.sealFor("sign-in-mail");
        this.codes = secret.hashFor("sign-in-code");
    }

    /** A lock on the address rather than on a row: it works before there is one, too. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int claim(Email email, Instant since) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:email, 0))")
                .param("email", email.value())
                .query(Boolean.class)
                .single();
        return jdbc.sql("select count(*) from sign_in_request where email = :email and requested_at > :since")
                .param("email", email.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(SignInMail mail, Instant now) {
        jdbc.sql("""
                        update sign_in_request set ended_at = :now, mail_sealed = null
                        where email = :email and ended_at is null
                        """)
                .param("email", mail.email().value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into sign_in_request (id, email, language, link_hash, code_hash, requested_at, expires_at,
                            mail_sealed, mail_due_at)
                        values (:id, :email, :language, :link, :code, :now, :expires, :mail, :now)
                        """)
                .param("id", mail.id())
                .param("email", mail.email().value())
                .param("language", mail.language())
                .param("link", mail.link().hash())
                .param("code", hash(mail.email(), mail.code()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(mail.expiresAt()))
                .param("mail", sealed(mail))
                .update();
    }

    @Override
    public Optional<Email> useLink(OpaqueToken link, Instant now) {
        return jdbc.sql("""
                        update sign_in_request set ended_at = :now, mail_sealed = null
                        where link_hash = :link and ended_at is null and expires_at > :now
                        returning email
                        """)
                .param("link", link.hash())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Email(row.getString("email")))
                .optional();
    }

    /** The same statement for a right code, a wrong one, and an address that nobody asked a code for. */
    @Override
    public boolean useCode(Email email, SignInCode code, int wrongCodesAllowed, Instant now) {
        return jdbc.sql("""
                        update sign_in_request set
                            wrong_codes = case when code_hash = :code then wrong_codes else wrong_codes + 1 end,
                            ended_at = case when code_hash = :code or wrong_codes + 1 >= :allowed
                                       then cast(:now as timestamptz) end,
                            mail_sealed = case when code_hash = :code or wrong_codes + 1 >= :allowed
                                          then null else mail_sealed end
                        where email = :email and ended_at is null and expires_at > :now
                        returning code_hash = :code
                        """)
                .param("email", email.value())
                .param("code", hash(email, code))
                .param("allowed", wrongCodesAllowed)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public List<DueMail> takeDue(Instant now, Instant until, int limit) {
        return jdbc.sql("""
                        update sign_in_request set mail_due_at = :until, mail_tries = mail_tries + 1
                        where id in (
                            select id from sign_in_request
                            where mail_sealed is not null and mail_due_at <= :now and expires_at > :now
                            order by mail_due_at limit :limit
                            for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(this::due)
                .list();
    }

    @Override
    public void handedOver(UUID id) {
        jdbc.sql("update sign_in_request set mail_sealed = null where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void tryAgain(UUID id, Instant at) {
        jdbc.sql("update sign_in_request set mail_due_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public long waitingMails(Instant now) {
        return jdbc.sql("select count(*) from sign_in_request where mail_sealed is not null and expires_at > :now")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from sign_in_request where requested_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }

    private byte[] hash(Email email, SignInCode code) {
        return codes.of(email.value(), code.digits());
    }

    private byte[] sealed(SignInMail mail) {
        return seal.seal(mail.id(), (mail.link().value() + BETWEEN + mail.code().digits()).getBytes(UTF_8));
    }

    private DueMail due(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var secrets = new String(seal.open(id, row.getBytes("mail_sealed")), UTF_8).split(BETWEEN, 2);
        var mail = new SignInMail(
                id,
                new Email(row.getString("email")),
                row.getString("language"),
                new OpaqueToken(secrets[0]),
                new SignInCode(secrets[1]),
                row.getTimestamp("expires_at").toInstant());
        return new DueMail(mail, row.getInt("mail_tries"));
    }
}
