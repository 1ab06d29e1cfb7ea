package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.refund.domain.Refund;
import de.boxenstopp.payment.refund.domain.RefundCause;
import de.boxenstopp.payment.refund.domain.Refunds;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that money is to go back, once per payment and purpose. Stripe is asked after the commit, by the janitor. */
@Service
public class RequestRefund {

    private final Payments payments;
    private final Refunds refunds;
    private final Cancellations cancellations;
    private final Clock clock;

    RequestRefund(Payments payments, Refunds refunds, Cancellations cancellations, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @Transactional
    public void turnedAway(BookingId booking, PaymentId payment) {
        payments.claim(booking);
        storeOnce(Refund.turnedAway(payment, booking, clock.instant()));
    }

    @Transactional
    public void bought(BookingId booking, PaymentId payment) {
        payments.claim(booking);
        cancellations.noteBought(booking, payment);
        requestWhenDue(booking);
    }

    @Transactional
    public void cancelled(BookingId booking, RefundCause cause, long refundCents) {
        if (refundCents > 0) {
            payments.claim(booking);
            cancellations.noteCancelled(booking, cause, refundCents);
            requestWhenDue(booking);
        }
    }

    private void requestWhenDue(BookingId booking) {
        cancellations
                .due(booking)
                .map(due -> Refund.cancelled(due.payment(), booking, due.cause(), due.refundCents(), clock.instant()))
                .ifPresent(this::storeOnce);
    }

    private void storeOnce(Refund refund) {
        var known = refunds.allOf(refund.payment()).stream().anyMatch(other -> other.purpose() == refund.purpose());
        if (!known) {
            refunds.store(refund);
        }
    }
}
