package de.boxenstopp.notification.notice;

import de.boxenstopp.kit.database.AfterCommit;
import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.booking.BookingRef;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.customer.Recipient;
import de.boxenstopp.notification.sending.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be told. Whether all that a notice waits for is there is asked when it is taken to be sent, not when facts
 * come in: no order of facts, and no two of them in the same moment, can leave a notice behind.
 */
@Repository
public class Notices {

    /** What a notice that is ready to be sent finds; the joins are the waiting. */
    static final String READY = """
            notification n
                join booking b on b.booking_id = n.booking_id
                join customer c on c.customer_id = b.customer_id
                left join invoice i on i.payment_id = b.payment_id
            where n.status = 'DUE' and (n.kind <> 'BOOKING_CONFIRMED' or i.payment_id is not null)
            """;

    private static final String TAKE = """
            with taken as materialized (
                select n.id, b.booking_number, b.customer_id, b.visit, i.document,
                       c.first_name, c.last_name, c.email, c.language
                from %s and n.due_at <= :now
                order by n.due_at
                limit 1
                for update of n skip locked)
            update notification n set due_at = :lease, attempts = attempts + 1
            from taken where n.id = taken.id
            returning n.*, taken.*
            """.formatted(READY);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NoticeEvents events;
    private final NotificationSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    Notices(
            JdbcClient jdbc,
            JsonMapper json,
            NoticeEvents events,
            NotificationSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Once per booking and kind; a turned away payment once per payment. */
    void add(UUID bookingId, @Nullable UUID paymentId, News news) {
        jdbc.sql("""
                insert into notification (id, kind, booking_id, payment_id, news, due_at, created_at)
                values (:id, :kind, :booking, :payment, :news::jsonb, :now, :now)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("kind", news.kind().name())
                .param("booking", bookingId)
                .param("payment", paymentId)
                .param("news", json.writeValueAsString(news))
                .param("now", now())
                .update();
    }

    /** What is not true any more must not be told. */
    void drop(UUID bookingId, Kind kind) {
        var dropped = jdbc.sql("""
                update notification set status = 'DROPPED', settled_at = :now
                where booking_id = :booking and kind = :kind and status = 'DUE'
                """)
                .param("booking", bookingId)
                .param("kind", kind.name())
                .param("now", now())
                .update();
        count(kind, "dropped", dropped);
    }

    void dropAllFor(UUID customerId) {
        jdbc.sql("""
                update notification set status = 'DROPPED', settled_at = :now
                where status = 'DUE' and booking_id in (select booking_id from booking where customer_id = :customer)
                """).param("customer", customerId).param("now", now()).update();
    }

    /** One statement, committed before anything is sent: nobody else takes the notice before the lease is over. */
    Optional<Notice> takeNext() {
        var now = clock.instant();
        return jdbc.sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(settings.lease())))
                .query((row, _) -> notice(row))
                .optional();
    }

    @Transactional
    void sent(Notice notice) {
        if (settle(notice, "SENT")) {
            events.sent(notice);
            count(notice.news().kind(), "sent", 1);
        }
    }

    @Transactional
    void failed(Notice notice, Outcome.Refused.Reason reason) {
        if (settle(notice, "FAILED")) {
            events.failed(notice, reason);
            count(notice.news().kind(), "failed", 1);
        }
    }

    void postpone(Notice notice, Duration delay, int refusals) {
        jdbc.sql("update notification set due_at = :due, refusals = refusals + :refusals where id = :id")
                .param("due", Timestamp.from(clock.instant().plus(delay)))
                .param("refusals", refusals)
                .param("id", notice.id())
                .update();
        count(notice.news().kind(), "postponed", 1);
    }

    /** Nothing was tried: no fault of the mail, no attempt. */
    void giveBack(Notice notice) {
        jdbc.sql("update notification set due_at = :now, attempts = attempts - 1 where id = :id")
                .param("now", now())
                .param("id", notice.id())
                .update();
    }

    /** A mail that is out counts as sent, even if it was dropped meanwhile; but only once. */
    private boolean settle(Notice notice, String status) {
        return jdbc.sql("""
                        update notification set status = :status, settled_at = :now
                        where id = :id and status in ('DUE', 'DROPPED')
                        """)
                        .param("status", status)
                        .param("now", now())
                        .param("id", notice.id())
                        .update()
                == 1;
    }

    private Notice notice(ResultSet row) throws SQLException {
        var visit = row.getString("visit");
        var invoice = row.getString("document");
        return new Notice(
                row.getObject("id", UUID.class),
                json.readValue(
                        row.getString("news"),
                        Kind.valueOf(row.getString("kind")).news()),
                new BookingRef(
                        row.getObject("booking_id", UUID.class),
                        row.getString("booking_number"),
                        row.getObject("customer_id", UUID.class)),
                new Recipient(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        Language.valueOf(row.getString("language"))),
                visit == null ? null : json.readValue(visit, Visit.class),
                invoice == null ? null : json.readValue(invoice, Invoice.class),
                row.getInt("attempts"),
                row.getInt("refusals"));
    }

    private void count(Kind kind, String outcome, int times) {
        var counter = meters.counter("notifications", "kind", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome);
        AfterCommit.run(() -> counter.increment(times));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
