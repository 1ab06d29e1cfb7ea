package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.NotificationSettings;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was told what is nobody's business for ever; what still waits after that time waits for something that never comes. */
@Component
class ForgetNotices {

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;

    ForgetNotices(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A booking takes its notices along. */
    @Scheduled(fixedDelayString = "1h")
    @Transactional
    void forget() {
        var before = Timestamp.from(clock.instant().minus(settings.keep()));
        jdbc.sql("delete from booking where touched_at < :before")
                .param("before", before)
                .update();
        jdbc.sql("delete from invoice where touched_at < :before")
                .param("before", before)
                .update();
    }
}
