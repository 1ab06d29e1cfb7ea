package de.boxenstopp.booking.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices what another instance, or somebody at the database, changed. While the database is away nothing is noticed, and
 * nothing can change.
 */
@Component
public class Revisions {

    private final JdbcClient jdbc;
    private final Map<String, Remembered<?>> remembered = new ConcurrentHashMap<>();
    private volatile Map<String, Long> seen = Map.of();

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name as the triggers on the tables call it */
    public <T> Remembered<T> remember(String name, Supplier<T> read) {
        var kept = new Remembered<>(read);
        remembered.put(name, kept);
        return kept;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        var now = jdbc
                .sql("select name, revision from data_revision")
                .query((row, _) -> Map.entry(row.getString("name"), row.getLong("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var before = seen;
        seen = now;
        remembered.forEach((name, kept) -> {
            if (!now.getOrDefault(name, 0L).equals(before.get(name))) {
                kept.forget();
            }
        });
    }
}
