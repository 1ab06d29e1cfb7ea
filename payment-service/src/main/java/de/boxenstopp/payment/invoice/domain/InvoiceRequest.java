package de.boxenstopp.payment.invoice.domain;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.util.List;

/** A booking was confirmed and is to get its invoice. */
public record InvoiceRequest(BookingId booking, PaymentId payment, List<Line> lines) {

    public InvoiceRequest {
        lines = List.copyOf(lines);
    }

    public record Line(String service, long grossCents) {}

    public long grossCents() {
        return lines.stream().mapToLong(Line::grossCents).sum();
    }
}
