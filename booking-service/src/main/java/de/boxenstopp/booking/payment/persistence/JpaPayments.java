package de.boxenstopp.booking.payment.persistence;

import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.Payments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JpaPayments implements Payments {

    private final PaymentRows rows;

    JpaPayments(PaymentRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return rows.findById(id);
    }

    @Override
    public Optional<Payment> latestFor(UUID booking) {
        return rows.findFirstByBookingIdOrderByFirstHeardAtDesc(booking);
    }

    @Override
    public void store(Payment payment) {
        rows.save(payment);
    }
}
