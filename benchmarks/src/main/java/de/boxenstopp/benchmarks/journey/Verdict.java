package de.boxenstopp.benchmarks.journey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.boxenstopp.benchmarks.Database;
import de.boxenstopp.benchmarks.Report;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.stack.LocalStack;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds what the services say against what the simulators have on their books. */
final class Verdict {

    private final Collection<Journey> journeys;
    private final Map<UUID, Outcome> outcomes;
    private final Books books;
    private final List<InvoiceIssued> invoices;
    private final long orphans;

    Verdict(LocalStack stack, Stripe stripe, Collection<Journey> journeys) throws SQLException {
        this.journeys = journeys;
        var states = Database.of(stack, "booking").map("select id, status from booking");
        var places = Database.of(stack, "slot").map("select booking_id, status from reservation");
        var told = Told.on(stack);
        var mails = Mails.at(stack);
        invoices = told.all("payment-events", InvoiceIssued.class);
        books = new Books(stripe, states.keySet());
        var emails = journeys.stream().collect(toMap(Journey::id, Journey::email));
        var confirmed = told.all("booking-events", BookingConfirmed.class).stream()
                .collect(groupingBy(BookingConfirmed::getBookingId, counting()));
        var invoiced = invoices.stream().collect(groupingBy(InvoiceIssued::getBookingId, counting()));
        outcomes = states.keySet().stream()
                .collect(toMap(
                        identity(),
                        id -> new Outcome(
                                states.getOrDefault(id, ""),
                                books.of(id),
                                confirmed.getOrDefault(id, 0L),
                                invoiced.getOrDefault(id, 0L),
                                mails.confirmationsTo(emails.getOrDefault(id, "")),
                                places.getOrDefault(id, ""))));
        orphans = places.entrySet().stream()
                .filter(entry -> !states.containsKey(entry.getKey())
                        && List.of("HELD", "FIRM").contains(entry.getValue()))
                .count();
    }

    Report enter(Report report) {
        var twice = outcomes.values().stream()
                .mapToLong(outcome -> Math.max(0, outcome.confirmations().size() - 1))
                .sum();
        return report.note("bookings", states())
                .note("charges at Stripe", books.count())
                .note("bookings with money given back", count(Outcome::hasMoneyBack))
                .exactly("bookings answered 201 that are not there", lost(), 0)
                .exactly("bookings undecided", count(Outcome::isUndecided), 0)
                .exactly("hosted page said paid, but no charge", paidWithoutCharge(), 0)
                .exactly(
                        "paid: neither confirmed nor refunded, or both",
                        count(outcome -> !outcome.keepsTheRightMoney()),
                        0)
                .exactly("charges refunded in part, or twice", count(Outcome::refundedInPartOrTwice), 0)
                .exactly("charges of no booking", books.strangers(), 0)
                .exactly("not exactly one BookingConfirmed if confirmed", count(outcome -> !outcome.isToldOnce()), 0)
                .exactly("not exactly one invoice if confirmed", count(outcome -> !outcome.isInvoicedOnce()), 0)
                .exactly("invoice numbers missing or twice", gaps(), 0)
                .exactly("no mail if confirmed, or one if not", count(outcome -> !outcome.isMailed()), 0)
                .exactly("second mails with another Message-ID", count(Outcome::isMailedTwiceOtherwise), 0)
                .note("second mails with the same Message-ID", twice)
                .exactly(
                        "places not firm if confirmed, or kept if not",
                        count(outcome -> !outcome.keepsTheRightPlaces()),
                        0)
                .exactly("places kept without a booking", orphans, 0);
    }

    private Map<String, Long> states() {
        return outcomes.values().stream().collect(groupingBy(Outcome::status, counting()));
    }

    private long lost() {
        return journeys.stream()
                .filter(journey -> !outcomes.containsKey(journey.id()))
                .count();
    }

    private long paidWithoutCharge() {
        return journeys.stream()
                .filter(journey -> journey.paid() && books.of(journey.id()).isEmpty())
                .count();
    }

    /** How many of the numbers 1 to n are missing among n invoices. */
    private long gaps() {
        var given = invoices.stream()
                .map(invoice -> invoice.getNumber().replaceFirst("^.*-", ""))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, invoices.size())
                .filter(number -> !given.contains(number))
                .count();
    }

    private long count(Predicate<Outcome> wanted) {
        return outcomes.values().stream().filter(wanted).count();
    }
}
