package de.boxenstopp.payment.invoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.boxenstopp.kit.money.Money;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    @Test
    void countsTaxPerLine() {
        var invoice = invoice(19_900, 2_000);

        assertThat(invoice.lines().get(0).net()).isEqualTo(Money.ofCents(16_723));
        assertThat(invoice.lines().get(0).vat()).isEqualTo(Money.ofCents(3_177));
        assertThat(invoice.lines().get(1).net()).isEqualTo(Money.ofCents(1_681));
        assertThat(invoice.net()).isEqualTo(Money.ofCents(18_404));
        assertThat(invoice.vat()).isEqualTo(Money.ofCents(3_496));
        assertThat(invoice.gross()).isEqualTo(Money.ofCents(21_900));
    }

    @Test
    void isAlwaysTheSumOfItsLines() {
        for (var cents = 1L; cents < 5_000; cents++) {
            var invoice = invoice(cents, cents + 1, 9_999);
            assertThat(invoice.net().plus(invoice.vat())).isEqualTo(invoice.gross());
            assertThat(invoice.gross()).isEqualTo(Money.ofCents(2 * cents + 10_000));
        }
    }

    @Test
    void hasANumberPeopleCanRead() {
        assertThat(new InvoiceNumber(2026, 1)).hasToString("RE-2026-0001");
        assertThat(new InvoiceNumber(2026, 12_345)).hasToString("RE-2026-12345");
        assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceNumber(2026, 0));
    }

    private static Invoice invoice(long... grossCents) {
        var lines = LongStream.of(grossCents)
                .mapToObj(cents -> new InvoiceRequest.Line("INSPECTION", cents))
                .toList();
        var request = new InvoiceRequest(
                new BookingId(UUID.randomUUID()), new PaymentId(UUID.randomUUID()), List.copyOf(lines));
        return Invoice.of(request, new InvoiceNumber(2026, 1), LocalDate.of(2026, 2, 26));
    }
}
