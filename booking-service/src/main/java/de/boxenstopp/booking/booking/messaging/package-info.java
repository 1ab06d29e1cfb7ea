/** Facts of others translated into our use cases, and our events into public contracts. */
@NullMarked
package de.boxenstopp.booking.booking.messaging;

import org.jspecify.annotations.NullMarked;
