package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.Payments;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is to pay for the booking any more: what is still open is to be closed. Stripe is asked after the commit, by
 * the janitor; money that is faster takes its usual way.
 */
@Service
public class EndCheckouts {

    private final Payments payments;
    private final BookingEnds bookingEnds;
    private final Clock clock;

    EndCheckouts(Payments payments, BookingEnds bookingEnds, Clock clock) {
        this.payments = payments;
        this.bookingEnds = bookingEnds;
        this.clock = clock;
    }

    @Transactional
    public void handle(BookingId booking) {
        payments.claim(booking);
        bookingEnds.note(booking);
        payments.allOf(booking).stream()
                .filter(payment -> !payment.state().isOver())
                .forEach(payment -> {
                    payment.lookAgainAt(clock.instant());
                    payments.store(payment);
                });
    }
}
