package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.stack.LocalStack;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds what the services say against what the simulators have on their books. */
final class Verdict {

    private final LocalStack stack;
    private final Map<UUID, String> states;
    private final Books books;
    private final Mails mails;
    private final List<InvoiceIssued> invoices;
    private final List<BookingConfirmed> confirmations;

    Verdict(LocalStack stack, Stripe stripe) throws SQLException {
        this.stack = stack;
        states = Database.of(stack, "booking").map("select id, status from booking");
        books = new Books(stripe, states.keySet());
        mails = Mails.at(stack);
        var told = Told.on(stack);
        invoices = told.all("payment-events", InvoiceIssued.class);
        confirmations = told.all("booking-events", BookingConfirmed.class);
    }

    Report judge(Report report, Collection<Journey> journeys) throws SQLException {
        var confirmed = in("CONFIRMED");
        report.note("journeys", journeys.size())
                .note(
                        "bookings CONFIRMED / EXPIRED / CANCELLED",
                        "%d / %d / %d"
                                .formatted(
                                        confirmed.size(),
                                        in("EXPIRED").size(),
                                        in("CANCELLED").size()))
                .note("charges at Stripe", books.count())
                .note(
                        "of them given back",
                        count(states.keySet(), id -> books.of(id).stream().anyMatch(c -> !c.kept())))
                .exactly(
                        "bookings answered 201 that are not there",
                        journeys.stream()
                                .filter(journey -> !states.containsKey(UUID.fromString(journey.bookingId())))
                                .count(),
                        0)
                .exactly(
                        "bookings undecided",
                        states.size()
                                - confirmed.size()
                                - in("EXPIRED").size()
                                - in("CANCELLED").size(),
                        0)
                .exactly(
                        "said to be paid, but no charge",
                        journeys.stream()
                                .filter(journey -> journey.paid()
                                        && books.of(UUID.fromString(journey.bookingId()))
                                                .isEmpty())
                                .count(),
                        0)
                .exactly("paid, neither confirmed nor refunded", count(states.keySet(), this::isNeither), 0)
                .exactly(
                        "paid, confirmed and refunded",
                        count(confirmed, id -> books.of(id).stream().noneMatch(Books.Charge::kept)),
                        0)
                .exactly("confirmed with other than one charge kept", count(confirmed, id -> kept(id) != 1), 0)
                .exactly(
                        "not confirmed with a charge kept",
                        count(states.keySet(), id -> !confirmed.contains(id) && kept(id) > 0),
                        0)
                .exactly(
                        "charges refunded in part, or twice",
                        states.keySet().stream()
                                .flatMap(id -> books.of(id).stream())
                                .filter(charge -> !charge.kept() && !charge.refundedInFullOnce())
                                .count(),
                        0)
                .exactly("charges of no booking", books.strangers(), 0);
        documents(report, confirmed);
        return letters(report, confirmed, journeys);
    }

    private void documents(Report report, Set<UUID> confirmed) {
        var invoiced =
                invoices.stream().collect(Collectors.groupingBy(InvoiceIssued::getBookingId, Collectors.counting()));
        var told = confirmations.stream()
                .collect(Collectors.groupingBy(BookingConfirmed::getBookingId, Collectors.counting()));
        report.exactly(
                        "confirmed bookings without exactly one BookingConfirmed",
                        count(confirmed, id -> told.getOrDefault(id, 0L) != 1),
                        0)
                .exactly(
                        "confirmed bookings without exactly one invoice",
                        count(confirmed, id -> invoiced.getOrDefault(id, 0L) != 1),
                        0)
                .exactly(
                        "invoices of bookings that are not confirmed",
                        invoiced.keySet().stream()
                                .filter(id -> !confirmed.contains(id))
                                .count(),
                        0)
                .exactly("gaps or doublets among invoice numbers", gaps(), 0);
    }

    /** How many of the numbers 1 to n are missing among n invoices. */
    private long gaps() {
        var given = invoices.stream()
                .map(invoice -> invoice.getNumber().replaceFirst("^.*-", ""))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
        return IntStream.rangeClosed(1, invoices.size())
                .filter(number -> !given.contains(number))
                .count();
    }

    private Report letters(Report report, Set<UUID> confirmed, Collection<Journey> journeys) throws SQLException {
        var perBooking = journeys.stream()
                .collect(Collectors.toMap(
                        journey -> UUID.fromString(journey.bookingId()),
                        journey -> mails.confirmationsFor(journey.email())));
        var slot = Database.of(stack, "slot");
        return report.exactly(
                        "confirmed without confirmation mail",
                        count(
                                confirmed,
                                id -> perBooking.getOrDefault(id, List.of()).isEmpty()),
                        0)
                .exactly(
                        "mails to bookings that are not confirmed",
                        perBooking.entrySet().stream()
                                .filter(entry -> !confirmed.contains(entry.getKey())
                                        && !entry.getValue().isEmpty())
                                .count(),
                        0)
                .exactly(
                        "second mails with another Message-ID",
                        perBooking.values().stream()
                                .filter(several -> several.stream()
                                                .map(Mails.Mail::messageId)
                                                .distinct()
                                                .count()
                                        > 1)
                                .count(),
                        0)
                .note(
                        "second mails with the same Message-ID",
                        perBooking.values().stream()
                                .mapToLong(several -> Math.max(0, several.size() - 1))
                                .sum())
                .exactly(
                        "places kept by bookings that are not confirmed",
                        slot
                                .map("select booking_id, status from reservation where status in ('HELD', 'FIRM')")
                                .keySet()
                                .stream()
                                .filter(id -> !confirmed.contains(id))
                                .count(),
                        0)
                .exactly(
                        "confirmed bookings without firm places",
                        count(
                                confirmed,
                                id -> slot.count(
                                                "select count(*) from reservation where status = 'FIRM' and booking_id = '%s'"
                                                        .formatted(id))
                                        != 1),
                        0);
    }

    private boolean isNeither(UUID booking) {
        return !books.of(booking).isEmpty()
                && !"CONFIRMED".equals(states.get(booking))
                && books.of(booking).stream().anyMatch(charge -> !charge.refundedInFullOnce());
    }

    private long kept(UUID booking) {
        return books.of(booking).stream().filter(Books.Charge::kept).count();
    }

    private Set<UUID> in(String status) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(status))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static long count(Collection<UUID> bookings, Predicate<UUID> wanted) {
        return bookings.stream().filter(wanted).count();
    }
}
