package de.boxenstopp.kit.kafka;

import de.boxenstopp.kit.problem.RuleViolation;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.ResourceAccessException;

/** What a failure in a listener means for the record. */
enum Trouble {
    /** The answer will not change: dead letter at once. */
    FINAL,
    /** Something is away that comes back: tried without limit. */
    INFRASTRUCTURE,
    /** Nobody thought of it: tried a few times. */
    UNEXPECTED;

    static Trouble of(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(Trouble::isInfrastructure)) {
            return INFRASTRUCTURE;
        }
        var isFinal = causes.stream().anyMatch(c -> c instanceof RuleViolation || c instanceof UndecodableRecord);
        return isFinal ? FINAL : UNEXPECTED;
    }

    private static boolean isInfrastructure(Throwable cause) {
        return switch (cause) {
            case RuleViolation violation -> violation.kind() == RuleViolation.Kind.UNAVAILABLE;
            case SQLException sql -> sql instanceof SQLTransientException || isPassing(sql.getSQLState());
            case UndecodableRecord _ -> false;
            case SchemaRegistryAway _,
                    CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessException _,
                    ResourceAccessException _ -> true;
            case IOException _ -> true;
            default -> false;
        };
    }

    /** Connection lost, out of resources, shutting down, serialisation or deadlock. */
    private static boolean isPassing(String state) {
        return state != null && Stream.of("08", "53", "57P", "40").anyMatch(state::startsWith);
    }
}
