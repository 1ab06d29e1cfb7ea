/** Slot-service, as we talk to it. */
@NullMarked
package de.boxenstopp.booking.booking.slots;

import org.jspecify.annotations.NullMarked;
