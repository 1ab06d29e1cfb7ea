package de.boxenstopp.booking.booking.domain;

/** What a cancellation gives back. */
public record CancellationTerms(int refundPercent, long refundCents) {

    /** Nothing was paid, so there is nothing to give back. */
    static final CancellationTerms UNPAID = new CancellationTerms(0, 0);
}
