package de.boxenstopp.booking.payment.persistence;

import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaymentRows extends JpaRepository<Payment, PaymentId> {

    Optional<Payment> findFirstByBookingIdOrderByFirstHeardAtDesc(UUID bookingId);
}
