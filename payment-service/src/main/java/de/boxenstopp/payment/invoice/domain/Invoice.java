package de.boxenstopp.payment.invoice.domain;

import de.boxenstopp.kit.money.Money;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What we charged, as a document. It is written once and never changed. Tax is counted per line. */
public record Invoice(
        UUID documentId,
        InvoiceNumber number,
        BookingId booking,
        PaymentId payment,
        List<Line> lines,
        LocalDate issuedOn) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    public record Line(String service, Money gross) {

        public Money net() {
            return gross.net();
        }

        public Money vat() {
            return gross.vat();
        }
    }

    public static Invoice of(InvoiceRequest request, InvoiceNumber number, LocalDate issuedOn) {
        var lines = request.lines().stream()
                .map(line -> new Line(line.service(), Money.ofCents(line.grossCents())))
                .toList();
        return new Invoice(UUID.randomUUID(), number, request.booking(), request.payment(), lines, issuedOn);
    }

    public Money net() {
        return sum(Line::net);
    }

    public Money vat() {
        return sum(Line::vat);
    }

    public Money gross() {
        return sum(Line::gross);
    }

    private Money sum(Function<Line, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
