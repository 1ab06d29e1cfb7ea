package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.stack.LocalStack;
import java.time.Duration;
import java.util.List;

/** Nothing is under way any more: all facts left and were taken in, all money is where it belongs, all mails are out. */
final class Quiet {

    private static final List<String> WRITERS = List.of("slot", "booking", "payment", "identity", "notification");

    private static final String MONEY = """
            (select count(*) from webhook where next_try_at is not null)
            + (select count(*) from payment where state in ('CREATED', 'UNKNOWN', 'PROCESSING'))
            + (select count(*) from refund where state in ('WAITING', 'CREATED', 'PENDING'))
            + (select count(*) from invoice_request where state = 'WAITING')""";
    private static final String MAILS = "(select count(*) from notification where status = 'DUE')";
    private static final String FACTS = "(select count(*) from outbox)";

    private final LocalStack stack;
    private final Lag lag;

    Quiet(LocalStack stack) {
        this.stack = stack;
        this.lag = Lag.of(stack);
    }

    /** Several looks in a row, since a fact taken in may put the next one on its way. */
    void await(Duration limit) {
        Bench.await("nothing is under way any more", limit, () -> {
            for (var look = 0; look < 5; look++) {
                if (outboxes() != 0
                        || count("payment", MONEY) != 0
                        || count("notification", MAILS) != 0
                        || lag() != 0) {
                    return false;
                }
                Bench.sleep(Duration.ofMillis(500));
            }
            return true;
        });
    }

    long outboxes() {
        return WRITERS.stream().mapToLong(service -> count(service, FACTS)).sum();
    }

    long lag() {
        return lag.ofAllConsumers();
    }

    long deadLetters() {
        return lag.deadLetters();
    }

    /** -1 when there is no answer. */
    private long count(String service, String what) {
        return Database.of(stack, service).count("select 1 + " + what) - 1;
    }
}
