/**
 * Histories that chance makes up: whatever befalls bookings and the calendar, the service and a ledger kept by hand must
 * agree on what came of it. A history on which they do not is cut down to what matters, and shown.
 */
@NullMarked
package de.boxenstopp.slot.history;

import org.jspecify.annotations.NullMarked;
