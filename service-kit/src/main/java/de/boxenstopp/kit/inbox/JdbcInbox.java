package de.boxenstopp.kit.inbox;

import de.boxenstopp.kit.database.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A second delivery of an event waits here for the end of the first one's transaction. */
@Transactional(propagation = Propagation.MANDATORY)
class JdbcInbox implements Inbox {

    private final JdbcTemplate jdbc;
    private final String consumer;
    private final Clock clock;
    private final Counter duplicates;

    JdbcInbox(JdbcTemplate jdbc, String consumer, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.consumer = consumer;
        this.clock = clock;
        this.duplicates = Counter.builder("inbox.duplicates")
                .description("Events delivered again and dropped")
                .register(meters);
    }

    @Override
    public boolean isNew(UUID eventId) {
        var noted = jdbc.update(
                "insert into inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing",
                consumer,
                eventId,
                Timestamp.from(clock.instant()));
        if (noted == 0) {
            AfterCommit.run(duplicates::increment);
        }
        return noted == 1;
    }
}
