package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.payment.invoice.application.IssueInvoice;
import de.boxenstopp.payment.invoice.application.IssueWaiting;
import de.boxenstopp.payment.invoice.domain.InvoiceRequest;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A confirmed booking gets one invoice, with the next number. */
@PaymentIntegrationTest
class InvoiceIT {

    @Autowired
    Desk desk;

    @Autowired
    Outcome outcome;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    IssueInvoice issueInvoice;

    @Autowired
    IssueWaiting issueWaiting;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate jdbc;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @Test
    void isIssuedOnceForAConfirmedBooking() {
        pay();

        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));

        var invoice = outcome.theOnly(wish.booking(), InvoiceIssued.class);
        assertThat(invoice.getNumber()).matches("RE-20\\d\\d-0001");
        assertThat(invoice.getPaymentId()).isEqualTo(wish.payment());
        assertThat(invoice.getGrossCents()).isEqualTo(Wish.CENTS);
        assertThat(invoice.getNetCents()).isEqualTo(18_404);
        assertThat(invoice.getVatCents()).isEqualTo(3_496);
        assertThat(invoice.getLines()).hasSize(2).first().satisfies(line -> {
            assertThat(line.getCode()).isEqualTo("INSPECTION");
            assertThat(line.getNetCents()).isEqualTo(16_723);
            assertThat(line.getVatCents()).isEqualTo(3_177);
        });
    }

    @Test
    void waitsForMoneyThatOthersKnowOfBeforeUs() {
        desk.pay(desk.checkout(wish).url(), "4242424242424242");
        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));
        assertThat(numbers()).isEmpty();

        deliverAll();
        clock.advance(Duration.ofSeconds(11));
        issueWaiting.handle();

        outcome.theOnly(wish.booking(), InvoiceIssued.class);
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void isRefusedWhenItsLinesAreNotWhatWasCharged() {
        pay();

        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 1_999));
        clock.advance(Duration.ofHours(2));
        issueWaiting.handle();

        assertThat(numbers()).isEmpty();
        assertThat(jdbc.queryForObject("select state from invoice_request", String.class))
                .isEqualTo("REFUSED");
    }

    @Test
    void isNeverChanged() {
        pay();
        outcome.publish(wish.booking(), BookingFacts.confirmed(wish, 19_900, 2_000));

        for (var change : List.of(
                "update invoice set gross_cents = 1, net_cents = 1, vat_cents = 0",
                "update invoice_line set service = 'OIL'",
                "delete from invoice_line",
                "delete from invoice")) {
            assertThatThrownBy(() -> jdbc.update(change)).hasMessageContaining("is never changed");
        }
        assertThat(numbers()).hasSize(1);
    }

    /** Half of the transactions fail after they took a number. */
    @Test
    void hasNumbersWithoutGapsHoweverManyAreWrittenAtOnce() throws Exception {
        var requests = IntStream.range(0, 40).mapToObj(_ -> aPaidBooking()).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var index = 0; index < requests.size(); index++) {
                var request = requests.get(index);
                var dies = index % 2 == 0;
                threads.execute(() -> transactions.executeWithoutResult(transaction -> {
                    issueInvoice.handle(request);
                    if (dies) {
                        transaction.setRollbackOnly();
                    }
                }));
            }
        }

        assertThat(numbers())
                .extracting(number -> Integer.parseInt(number.substring(8)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void countsTheYearsOfBerlin() {
        clock.moveTo(Instant.parse("2027-12-31T22:59:59Z"));
        issueInvoice.handle(aPaidBooking());
        clock.moveTo(Instant.parse("2027-12-31T23:00:00Z"));
        issueInvoice.handle(aPaidBooking());
        issueInvoice.handle(aPaidBooking());

        assertThat(numbers()).containsExactly("RE-2027-0001", "RE-2028-0001", "RE-2028-0002");
    }

    private InvoiceRequest aPaidBooking() {
        var payment = UUID.randomUUID();
        var booking = UUID.randomUUID();
        jdbc.update("""
                insert into payment (payment_id, booking_id, customer_id, amount_cents, order_fingerprint, request,
                    expires_at, state, never_opened, session_id, payment_intent_id, method, paid_cents, paid_at,
                    created_at, version)
                values (?, ?, ?, 21900, '', '', now(), 'SUCCEEDED', false, ?, ?, 'CARD', 21900, now(), now(), 0)
                """, payment, booking, UUID.randomUUID(), "cs_" + payment, "pi_" + payment);
        return new InvoiceRequest(
                new BookingId(booking),
                new PaymentId(payment),
                List.of(new InvoiceRequest.Line("INSPECTION", Wish.CENTS)));
    }

    private void pay() {
        desk.pay(desk.checkout(wish).url(), "4242424242424242");
        deliverAll();
    }

    private void deliverAll() {
        desk.eventsOf(wish.payment()).forEach(desk::deliver);
        outcome.settle();
    }

    private List<String> numbers() {
        return jdbc.query("select number from invoice order by number", (row, _) -> row.getString("number"));
    }
}
