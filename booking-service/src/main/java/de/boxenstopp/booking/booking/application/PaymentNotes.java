package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import de.boxenstopp.booking.payment.domain.Payments;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Keeps how far a payment is. Whoever asks has locked the booking, so that two facts never make one payment twice. */
@Service
class PaymentNotes {

    private final Payments payments;

    PaymentNotes(Payments payments) {
        this.payments = payments;
    }

    void reached(BookingId booking, PaymentId payment, PaymentStatus status, Instant at) {
        note(booking, payment, at, known -> known.reached(status));
    }

    void note(BookingId booking, PaymentId payment, Instant at, Consumer<Payment> fact) {
        var known = payments.find(payment).orElseGet(() -> Payment.heardOf(payment, booking.value(), at));
        fact.accept(known);
        payments.store(known);
    }
}
