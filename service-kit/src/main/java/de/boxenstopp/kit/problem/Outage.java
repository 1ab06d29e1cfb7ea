package de.boxenstopp.kit.problem;

import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.kafka.SchemaRegistryAway;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Tells troubles that pass by themselves (database, registry or another service away) from bugs. */
public final class Outage {

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return causes(failure).anyMatch(Outage::isOutage);
    }

    /** The data that a client sent are such that PostgreSQL cannot hold them (class 22, data exception). */
    static boolean isUnstorable(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && stateStartsWith(sql.getSQLState(), "22"));
    }

    static Throwable rootOf(Throwable failure) {
        return causes(failure).reduce(failure, (_, cause) -> cause);
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _ -> true;
            case SQLException sql -> stateStartsWith(sql.getSQLState(), "08", "40", "53", "57P");
            case RuleViolation violation -> violation.kind() == RuleViolation.Kind.UNAVAILABLE;
            case PeerProblem peer -> peer.status().is5xxServerError();
            case RestClientException broken when broken.getCause() instanceof IOException -> true; // within its answer
            case SchemaRegistryAway _,
                    CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessException _,
                    ResourceAccessException _ -> true;
            default -> isLostTransaction(cause);
        };
    }

    /** Hibernate could neither commit nor roll back: the connection is gone. By name, as not every service has Hibernate. */
    private static boolean isLostTransaction(Throwable cause) {
        return "org.hibernate.TransactionException".equals(cause.getClass().getName());
    }

    private static boolean stateStartsWith(@Nullable String state, String... classes) {
        return state != null && Stream.of(classes).anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
