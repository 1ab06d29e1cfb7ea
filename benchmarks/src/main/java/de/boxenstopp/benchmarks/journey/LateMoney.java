package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "late-money",
        description = "Customers pay, but it becomes known 5 minutes after their holds ended (the clock is moved in the"
                + " databases of slot and booking): places still free, and places that others took meanwhile.")
public final class LateMoney extends Bench {

    private static final int EACH = 10;
    private static final int PLACES = 4;
    private static final Duration LATE = Duration.ofMinutes(5);

    @Override
    protected int measure(Path folder) throws Exception {
        try (var line = new Relay(0);
                var stack = Whole.start(folder, line::before)) {
            var customer = new Customer(stack);
            line.connect(customer.stripe().address());
            var windows = customer.shop().windows("PICKUP");
            say("%d customers pay whose places stay free, %d whose places will be taken".formatted(EACH, EACH));
            customer.stripe().holdWebhooks();
            var lucky = pages(customer, windows.subList(0, 3));
            var unlucky = pages(customer, windows.subList(8, 11));
            line.cut();
            var paid = Stream.concat(lucky.stream(), unlucky.stream())
                    .filter(page -> customer.pay(page.journey(), page.address()).paid())
                    .count();
            var luckyIds = ids(lucky);
            var unluckyIds = ids(unlucky);
            var all = Stream.concat(luckyIds.stream(), unluckyIds.stream()).toList();
            say("Moving the clock: their holds ended 5 minutes ago");
            Holds.in(stack).endedFor(LATE, all);
            Holds.in(stack).awaitEnd(all);
            say("Others take the places of the second ten");
            windows.subList(8, 11)
                    .forEach(window -> IntStream.range(0, PLACES)
                            .forEach(number -> customer.book(
                                    Journey.Kind.ABANDONS, "other-%d@example.org".formatted(number), window)));
            say("The money becomes known");
            line.connect(customer.stripe().address());
            customer.stripe().releaseWebhooks();
            return judge(stack, customer, paid, luckyIds, unluckyIds);
        }
    }

    private record Page(Journey journey, String address) {}

    private static List<Page> pages(Customer customer, List<Shop.Window> windows) {
        var pages = new ArrayList<Page>();
        for (var i = 0; i < EACH; i++) {
            var email = "%s-%d@example.org".formatted(windows.getFirst().slotId(), i);
            var journey = customer.book(Journey.Kind.PAYS, email, windows.get(i % windows.size()));
            pages.add(new Page(journey, customer.checkout(journey)));
        }
        return pages;
    }

    private static int judge(LocalStack stack, Customer customer, long paid, List<UUID> lucky, List<UUID> unlucky)
            throws Exception {
        var booking = Database.of(stack, "booking");
        var told = Told.on(stack);
        var all = Stream.concat(lucky.stream(), unlucky.stream()).toList();
        await("all money is accounted for", Duration.ofMinutes(5), () -> {
            var books = new Books(customer.stripe(), all);
            return unlucky.stream().noneMatch(id -> books.of(id).stream().anyMatch(Books.Charge::kept))
                    && confirmed(booking, lucky) == EACH;
        });
        new Quiet(stack).awaitAllTaken(Duration.ofMinutes(2));
        var books = new Books(customer.stripe(), all);
        var turnedAway = told.all("booking-events", PaymentTurnedAway.class);
        var mails = Mails.at(stack);
        return new Report("Money known %d minutes after the hold's end".formatted(LATE.toMinutes()))
                .exactly("paid", paid, 2L * EACH)
                .exactly("places free: confirmed", confirmed(booking, lucky), EACH)
                .exactly(
                        "  and charged once",
                        lucky.stream().filter(id -> keptOnce(books, id)).count(),
                        EACH)
                .exactly("places taken: confirmed", confirmed(booking, unlucky), 0)
                .exactly(
                        "  refunded in full, once",
                        unlucky.stream()
                                .filter(id -> books.of(id).size() == 1
                                        && books.of(id).getFirst().refundedInFullOnce())
                                .count(),
                        EACH)
                .exactly(
                        "  told as turned away LATE, with three alternatives",
                        turnedAway.stream()
                                .filter(fact -> unlucky.contains(fact.getBookingId())
                                        && fact.getReasonCode() == TurnedAwayReason.LATE
                                        && fact.getAlternatives().size() == 3)
                                .count(),
                        EACH)
                .exactly(
                        "  told to anybody else",
                        turnedAway.stream()
                                .filter(fact -> !unlucky.contains(fact.getBookingId()))
                                .count(),
                        0)
                .note("mails in the mailbox", mails.all().size())
                .print();
    }

    private static boolean keptOnce(Books books, UUID booking) {
        return books.of(booking).size() == 1 && books.of(booking).getFirst().kept();
    }

    private static long confirmed(Database booking, List<UUID> ids) {
        return ids.stream()
                .filter(id -> booking.count(
                                "select count(*) from booking where status = 'CONFIRMED' and id = '%s'".formatted(id))
                        == 1)
                .count();
    }

    private static List<UUID> ids(List<Page> pages) {
        return pages.stream()
                .map(page -> UUID.fromString(page.journey().bookingId()))
                .toList();
    }
}
