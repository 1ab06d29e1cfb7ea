package de.boxenstopp.slot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Listens to what is asked of the database, by JDBC and by JPA. */
final class SqlLog implements AutoCloseable {

    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");
    private static final Pattern JDBC = Pattern.compile("(?s)Executing (?:prepared )?SQL \\w+ \\[(.*)]");

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Set<String> threads;

    /** @param threads besides this one; others go on with what they do now and then */
    SqlLog(String... threads) {
        this.threads = new TreeSet<>(List.of(threads));
        this.threads.add(Thread.currentThread().getName());
        appender.start();
        LOGGERS.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(appender);
        });
    }

    Set<String> statements() {
        var statements = new TreeSet<String>();
        for (var event : List.copyOf(appender.list)) {
            if (!threads.contains(event.getThreadName())) {
                continue;
            }
            var message = event.getFormattedMessage();
            var jdbc = JDBC.matcher(message);
            if (jdbc.matches()) {
                statements.add(jdbc.group(1).strip());
            } else if (event.getLoggerName().equals("org.hibernate.SQL")) {
                statements.add(message.strip());
            }
        }
        return statements;
    }

    @Override
    public void close() {
        LOGGERS.forEach(name -> {
            logger(name).detachAppender(appender);
            logger(name).setAdditive(true);
            logger(name).setLevel(null);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
