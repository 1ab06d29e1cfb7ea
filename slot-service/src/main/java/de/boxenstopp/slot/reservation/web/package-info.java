/**
 * Holding and swapping places, for booking-service only.
 */
@NullMarked
package de.boxenstopp.slot.reservation.web;

import org.jspecify.annotations.NullMarked;
