package de.boxenstopp.notification.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What has not been told yet; counted now and then rather than with every scrape. */
@Component
class NoticeMeters {

    private static final String OLDEST_READY = "select min(n.created_at) as oldest from " + Notices.READY;

    /** A fact or a profile is missing; nothing that the mail server could mend. */
    private static final String WAITING = """
            select count(*) from notification w
            where w.status = 'DUE' and not exists (select 1 from %s and n.id = w.id)
            """.formatted(Notices.READY);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong age = new AtomicLong();
    private final AtomicLong signInAge = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    NoticeMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("notifications.unsent.age", age::get)
                .description("Seconds that the oldest mail has waited for a mail server that takes it")
                .tag("mails", "notices")
                .register(meters);
        Gauge.builder("notifications.unsent.age", signInAge::get)
                .tag("mails", "sign_in")
                .register(meters);
        Gauge.builder("notifications.waiting", waiting::get)
                .description("Mails that wait for a fact or a profile")
                .register(meters);
        for (var kind : Kind.values()) {
            // There from the start: the first that fails must be seen as a rise.
            meters.counter("notifications", "kind", kind.name().toLowerCase(Locale.ROOT), "outcome", "failed");
        }
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        age.set(ageOfOldest(OLDEST_READY));
        signInAge.set(ageOfOldest("select min(created_at) as oldest from sign_in_mail"));
        waiting.set(jdbc.sql(WAITING).query(Long.class).single());
    }

    private long ageOfOldest(String sql) {
        var oldest = jdbc.sql(sql)
                .query((row, _) -> row.getTimestamp("oldest"))
                .list()
                .getFirst();
        return oldest == null ? 0 : age(oldest);
    }

    private long age(Timestamp since) {
        return Duration.between(since.toInstant(), clock.instant()).toSeconds();
    }
}
