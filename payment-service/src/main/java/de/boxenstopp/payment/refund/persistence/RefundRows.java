package de.boxenstopp.payment.refund.persistence;

import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.refund.domain.Refund;
import de.boxenstopp.payment.refund.domain.RefundId;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RefundRows extends JpaRepository<Refund, RefundId> {

    List<Refund> findByPayment(PaymentId payment);
}
