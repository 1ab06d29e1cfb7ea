package de.boxenstopp.payment.webhook.persistence;

import de.boxenstopp.payment.webhook.application.Webhooks;
import de.boxenstopp.payment.webhook.domain.Subject;
import de.boxenstopp.payment.webhook.domain.Webhook;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhooks implements Webhooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWebhooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What does not concern us is kept for people, and is nothing to work off. */
    @Override
    public boolean store(Webhook webhook, Instant receivedAt) {
        var subject = webhook.subject();
        return jdbc.sql("""
                        insert into webhook (event_id, type, object_id, api_version, subject_kind, subject_id,
                            checkout_id, payload, created_at, received_at, next_try_at, attempts)
                        values (:eventId, :type, :objectId, :apiVersion, :kind, :subjectId,
                            :checkout, :payload, :createdAt, :receivedAt, :nextTryAt, 0)
                        on conflict do nothing
                        """)
                        .param("eventId", webhook.eventId())
                        .param("type", webhook.type())
                        .param("objectId", webhook.objectId())
                        .param("apiVersion", webhook.apiVersion())
                        .param("kind", subject == null ? null : subject.kind().name())
                        .param("subjectId", subject == null ? null : subject.id())
                        .param("checkout", subject == null ? null : subject.stripeId())
                        .param("payload", webhook.payload())
                        .param("createdAt", Timestamp.from(webhook.createdAt()))
                        .param("receivedAt", Timestamp.from(receivedAt))
                        .param("nextTryAt", subject == null ? null : Timestamp.from(receivedAt))
                        .update()
                == 1;
    }

    /** Rows that somebody else is just taking are skipped; for the time of the lease they are not due. */
    @Override
    public List<Task> take(int limit, Duration lease) {
        var now = clock.instant();
        var taken = jdbc.sql("""
                        with due as (
                            select event_id from webhook
                            where next_try_at <= :now
                            order by next_try_at
                            limit :limit
                            for update skip locked)
                        update webhook w set next_try_at = :leasedUntil, attempts = attempts + 1
                        from due where w.event_id = due.event_id
                        returning w.event_id, w.subject_kind, w.subject_id, w.checkout_id, w.attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("leasedUntil", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query((row, _) -> new Task(
                        List.of(row.getString("event_id")),
                        new Subject(
                                Subject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("subject_id", UUID.class),
                                row.getString("checkout_id")),
                        row.getInt("attempts")))
                .list();
        return together(taken);
    }

    @Override
    public void worked(Task task) {
        jdbc.sql("update webhook set next_try_at = null, worked_at = :now where event_id in (:ids)")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", task.eventIds())
                .update();
    }

    @Override
    public void tryAgainAt(Task task, Instant time) {
        jdbc.sql("update webhook set next_try_at = :time where event_id in (:ids)")
                .param("time", Timestamp.from(time))
                .param("ids", task.eventIds())
                .update();
    }

    @Override
    public @Nullable Instant sweptUntil() {
        return jdbc.sql("select swept_until from event_sweep")
                .query((row, _) -> row.getTimestamp("swept_until").toInstant())
                .optional()
                .orElse(null);
    }

    @Override
    public void sweptUntil(Instant time) {
        jdbc.sql("""
                        insert into event_sweep (only_one, swept_until) values (true, :time)
                        on conflict (only_one) do update set swept_until = excluded.swept_until
                        """).param("time", Timestamp.from(time)).update();
    }

    @Override
    public void deleteReceivedBefore(Instant time) {
        jdbc.sql("delete from webhook where received_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private static List<Task> together(List<Task> tasks) {
        var bySubject = new LinkedHashMap<List<Object>, Task>();
        tasks.forEach(task ->
                bySubject.merge(List.of(task.subject().kind(), task.subject().id()), task, JdbcWebhooks::merged));
        return List.copyOf(bySubject.values());
    }

    private static Task merged(Task one, Task other) {
        var events = new ArrayList<>(one.eventIds());
        events.addAll(other.eventIds());
        var subject = one.subject().stripeId() != null ? one.subject() : other.subject();
        return new Task(events, subject, Math.max(one.attempts(), other.attempts()));
    }
}
