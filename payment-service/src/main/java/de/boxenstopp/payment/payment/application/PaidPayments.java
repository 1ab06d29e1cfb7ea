package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.CustomerId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.payment.domain.Receipt;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** For what is done with money that arrived: refunds and invoices. */
@Service
public class PaidPayments {

    private final Payments payments;

    PaidPayments(Payments payments) {
        this.payments = payments;
    }

    /** Empty as long as we do not know of the money, which others may have heard of before we are up again. */
    public Optional<Paid> find(PaymentId payment) {
        return payments.find(payment)
                .flatMap(found -> found.receipt().map(receipt -> new Paid(found.booking(), found.customer(), receipt)));
    }

    public record Paid(BookingId booking, CustomerId customer, Receipt receipt) {}
}
