package de.boxenstopp.payment;

import de.boxenstopp.payment.payment.domain.StripeAway;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets one instance of the service do a thing at a time. The lock hangs on a connection: it is free at once when the
 * instance dies. No transaction is open meanwhile.
 */
@Component
class OneAtATime {

    private static final Logger log = LoggerFactory.getLogger(OneAtATime.class);

    private final DataSource database;
    private final Set<String> inTrouble = ConcurrentHashMap.newKeySet();

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /** Does nothing while another instance is at it. What goes wrong is tried again the next time. */
    void run(String what, Runnable task) {
        try (var connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", what)) {
                try {
                    task.run();
                    inTrouble.remove(what);
                } finally {
                    ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", what);
                }
            }
        } catch (StripeAway away) {
            log.debug("{} waits for Stripe", what); // the call has said so
        } catch (SQLException | RuntimeException trouble) {
            if (inTrouble.add(what)) {
                log.warn("{} fails, and is tried again: {}", what, trouble.toString());
            }
        }
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
