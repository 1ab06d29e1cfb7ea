package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;

/** Which payments have had their one answer. */
public interface PaymentAnswers {

    /** Notes that the payment is answered in the transaction under way; false when it has been before. */
    boolean note(PaymentId payment, BookingId booking);
}
