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
import java.util.function.Predicate;
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
            var unluckyWindows = windows.subList(32, 35); // so late that nobody comes back when the lucky ones do
            var lucky = pages(customer, "lucky", windows.subList(0, 3));
            var unlucky = pages(customer, "unlucky", unluckyWindows);
            line.cut();
            var paid = Stream.concat(lucky.stream(), unlucky.stream())
                    .filter(page -> customer.pay(page.journey(), page.address()).paid())
                    .count();
            say("Moving the clock: their holds ended 5 minutes ago");
            var all = Stream.concat(ids(lucky).stream(), ids(unlucky).stream()).toList();
            Holds.in(stack).endedFor(LATE, all);
            Holds.in(stack).awaitEnd(all);
            say("Others take the places of the second ten");
            unluckyWindows.forEach(window -> IntStream.range(0, PLACES)
                    .forEach(number ->
                            customer.book(Journey.Kind.ABANDONS, "other-%d@example.org".formatted(number), window)));
            say("The money of %d becomes known".formatted(paid));
            line.connect(customer.stripe().address());
            customer.stripe().releaseWebhooks();
            return judge(stack, customer.stripe(), paid, lucky, unlucky);
        }
    }

    private record Page(Journey journey, String address) {

        UUID booking() {
            return journey.id();
        }
    }

    private static List<Page> pages(Customer customer, String name, List<Shop.Window> windows) {
        var pages = new ArrayList<Page>();
        for (var i = 0; i < EACH; i++) {
            var journey = customer.book(
                    Journey.Kind.PAYS, "%s-%d@example.org".formatted(name, i), windows.get(i % windows.size()));
            pages.add(new Page(journey, customer.checkout(journey)));
        }
        return pages;
    }

    private static int judge(LocalStack stack, Stripe stripe, long paid, List<Page> lucky, List<Page> unlucky)
            throws Exception {
        var booking = Database.of(stack, "booking");
        await(
                "all money is accounted for",
                Duration.ofMinutes(5),
                () -> confirmed(booking, lucky) == EACH
                        && Database.of(stack, "payment").count("select count(*) from refund where state = 'SUCCEEDED'")
                                >= EACH);
        new Quiet(stack).await(Duration.ofMinutes(2));
        var all = Stream.concat(ids(lucky).stream(), ids(unlucky).stream()).toList();
        var books = new Books(stripe, all);
        var turnedAway = Told.on(stack).all("booking-events", PaymentTurnedAway.class);
        var toUnlucky = turnedAway.stream()
                .filter(fact -> ids(unlucky).contains(fact.getBookingId()))
                .toList();
        var mails = Mails.at(stack);
        return new Report("Money known %d minutes after the hold's end".formatted(LATE.toMinutes()))
                .exactly("paid", paid, 2L * EACH)
                .exactly("places free: confirmed", confirmed(booking, lucky), EACH)
                .exactly("  one charge, kept", count(lucky, page -> isKept(books.of(page.booking()))), EACH)
                .exactly("places taken: confirmed", confirmed(booking, unlucky), 0)
                .exactly(
                        "  one charge, refunded in full, once",
                        count(unlucky, page -> isBack(books.of(page.booking()))),
                        EACH)
                .exactly(
                        "  turned away as LATE with three alternatives",
                        toUnlucky.stream()
                                .filter(fact -> fact.getReasonCode() == TurnedAwayReason.LATE
                                        && fact.getAlternatives().size() == 3)
                                .count(),
                        EACH)
                .exactly("  one mail each, with three alternatives", count(unlucky, page -> isTold(mails, page)), EACH)
                .exactly("anybody turned away otherwise", turnedAway.size() - toUnlucky.size(), 0)
                .print();
    }

    private static boolean isKept(List<Books.Charge> charges) {
        return charges.size() == 1 && charges.getFirst().kept();
    }

    private static boolean isBack(List<Books.Charge> charges) {
        return charges.size() == 1 && charges.getFirst().refundedInFullOnce();
    }

    private static boolean isTold(Mails mails, Page page) {
        var own = mails.to(page.journey().email()).stream()
                .filter(Mails.Mail::isTurnedAway)
                .toList();
        return own.size() == 1 && own.getFirst().alternatives() == 3;
    }

    private static long confirmed(Database booking, List<Page> pages) {
        return count(
                pages,
                page -> booking.count("select count(*) from booking where status = 'CONFIRMED' and id = '%s'"
                                .formatted(page.booking()))
                        == 1);
    }

    private static long count(List<Page> pages, Predicate<Page> wanted) {
        return pages.stream().filter(wanted).count();
    }

    private static List<UUID> ids(List<Page> pages) {
        return pages.stream().map(Page::booking).toList();
    }
}
