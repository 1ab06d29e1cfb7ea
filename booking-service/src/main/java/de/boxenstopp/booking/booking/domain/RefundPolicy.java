package de.boxenstopp.booking.booking.domain;

import jakarta.persistence.Embeddable;

/**
 * What a cancellation gives back. Booked together with the price: a later policy does not reach back.
 *
 * @param freeHours before the pick-up window, until when everything is given back
 * @param latePercent given back after that
 */
@Embeddable
public record RefundPolicy(int version, int freeHours, int latePercent) {

    public static final RefundPolicy CURRENT = new RefundPolicy(1, 24, 50);
}
