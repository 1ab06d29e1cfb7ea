/**
 * Capacity: which handover windows there are and who has which places. Two packages, each with its own domain:
 * {@code calendar} (days, windows, what is free) and {@code reservation} (hold, firm, release, expire, swap).
 * Reservations know the calendar, not the other way round.
 */
@NullMarked
package de.boxenstopp.slot;

import org.jspecify.annotations.NullMarked;
