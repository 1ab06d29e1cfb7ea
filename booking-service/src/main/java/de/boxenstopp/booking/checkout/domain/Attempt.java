package de.boxenstopp.booking.checkout.domain;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.payment.domain.PaymentId;

/**
 * One opening of a checkout, from the intent on.
 *
 * @param holdMoved the places are kept for as long as the checkout lives: payment-service may be asked
 */
public record Attempt(BookingId booking, CheckoutRequest request, boolean holdMoved) {

    public PaymentId id() {
        return new PaymentId(request.paymentId());
    }
}
