package de.boxenstopp.payment.payment.persistence;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.Payment;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaymentRows extends JpaRepository<Payment, PaymentId> {

    List<Payment> findByBooking(BookingId booking);
}
