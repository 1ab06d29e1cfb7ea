package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.stack.LocalStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves the clock for some bookings: their holds ended a while ago, and nobody has looked yet. */
record Holds(Database slot, Database booking) {

    static Holds in(LocalStack stack) {
        return new Holds(Database.of(stack, "slot"), Database.of(stack, "booking"));
    }

    void endedFor(Duration ago, Collection<UUID> bookings) throws SQLException {
        var then = "now() - interval '%d seconds'".formatted(ago.toSeconds());
        booking.execute("update booking set hold_expires_at = %s where status = 'PENDING_PAYMENT' and id in (%s)"
                .formatted(then, list(bookings)));
        slot.execute("update reservation set held_until = %s where status = 'HELD' and booking_id in (%s)"
                .formatted(then, list(bookings)));
    }

    /** Of all bookings that are still unpaid, and of all holds; answers how many bookings that were, once they are ended. */
    long allEndedFor(Duration ago) throws SQLException {
        var then = "now() - interval '%d seconds'".formatted(ago.toSeconds());
        var unpaid = booking.count("select count(*) from booking where status = 'PENDING_PAYMENT'");
        booking.execute("update booking set hold_expires_at = %s where status = 'PENDING_PAYMENT'".formatted(then));
        slot.execute("update reservation set held_until = %s where status = 'HELD'".formatted(then));
        Bench.await(
                "the sweepers have ended the holds",
                Duration.ofMinutes(5),
                () -> booking.count("select 1 + count(*) from booking where status = 'PENDING_PAYMENT'") == 1
                        && slot.count("select 1 + count(*) from reservation where status = 'HELD'") == 1);
        return unpaid;
    }

    void awaitEnd(Collection<UUID> bookings) {
        Bench.await(
                "the sweepers have ended the holds",
                Duration.ofMinutes(5),
                () -> booking.count("select count(*) from booking where status <> 'PENDING_PAYMENT' and id in (%s)"
                                .formatted(list(bookings)))
                        == bookings.size());
    }

    private static String list(Collection<UUID> bookings) {
        return bookings.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "", ""));
    }
}
