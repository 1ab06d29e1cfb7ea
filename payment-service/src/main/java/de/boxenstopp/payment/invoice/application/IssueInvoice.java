package de.boxenstopp.payment.invoice.application;

import de.boxenstopp.payment.invoice.domain.Invoice;
import de.boxenstopp.payment.invoice.domain.InvoiceRequest;
import de.boxenstopp.payment.payment.application.PaidPayments;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the invoice of a confirmed booking, exactly once, for what was charged. Should the lines not add up to that, it
 * is refused: a wrong document cannot be taken back.
 */
@Service
public class IssueInvoice {

    private static final Logger log = LoggerFactory.getLogger(IssueInvoice.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration UNTIL_PAID = Duration.ofSeconds(10);
    private static final Duration UNTIL_MENDED = Duration.ofHours(1);

    private final Payments payments;
    private final PaidPayments paidPayments;
    private final InvoiceRequests requests;
    private final Invoices invoices;
    private final Clock clock;

    IssueInvoice(
            Payments payments, PaidPayments paidPayments, InvoiceRequests requests, Invoices invoices, Clock clock) {
        this.payments = payments;
        this.paidPayments = paidPayments;
        this.requests = requests;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Transactional
    public void handle(InvoiceRequest request) {
        payments.claim(request.booking());
        if (requests.note(request)) {
            issueIfPaid(request);
        }
    }

    /** For the janitor: once more for one that could not be written. */
    @Transactional
    public void again(PaymentId payment) {
        requests.open(payment).ifPresent(this::issueIfPaid);
    }

    private void issueIfPaid(InvoiceRequest request) {
        paidPayments
                .find(request.payment())
                .ifPresentOrElse(
                        paid -> issueIfItFits(request, paid),
                        () -> requests.wait(request.payment(), clock.instant().plus(UNTIL_PAID)));
    }

    private void issueIfItFits(InvoiceRequest request, PaidPayments.Paid paid) {
        var charged = paid.receipt().paidCents();
        if (charged == request.grossCents() && paid.booking().equals(request.booking())) {
            issue(request);
        } else if (requests.refuse(request.payment(), clock.instant().plus(UNTIL_MENDED))) {
            log.error(
                    "No invoice for booking {}: its lines are {} cents, payment {} brought {}",
                    request.booking().value(),
                    request.grossCents(),
                    request.payment().value(),
                    charged);
        }
    }

    private void issue(InvoiceRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        invoices.store(Invoice.of(request, invoices.nextNumber(today.getYear()), today));
        requests.issued(request.payment());
    }
}
