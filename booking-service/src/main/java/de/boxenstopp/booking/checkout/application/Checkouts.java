package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.checkout.domain.CheckoutRequest;
import java.net.URI;
import java.time.Instant;

/** What we need from payment-service. */
public interface Checkouts {

    /**
     * Opens a checkout, or finds the one that this very request opened before.
     *
     * @throws CheckoutUnavailable when nobody knows what became of the call; it may be repeated
     */
    Answer open(BookingId booking, CheckoutRequest request);

    /** All four are ordinary. */
    sealed interface Answer {

        record Open(URI checkoutUrl, Instant expiresAt) implements Answer {}

        /** It was open and ended unpaid. */
        record Closed() implements Answer {}

        /** It never was open and never will be. */
        record NeverOpened() implements Answer {}

        /** Money has come or is under way, or the booking has ended. */
        record NotPayable() implements Answer {}
    }
}
