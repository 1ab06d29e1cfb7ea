/**
 * What a booking is and what may happen to it. Plain Java plus mapping annotations: no Spring, no Kafka, no generated
 * contract types. What a customer typed (addresses, notes) is kept apart from the booking, so that it can be erased while
 * the figures stay.
 */
@NullMarked
package de.boxenstopp.booking.booking.domain;

import org.jspecify.annotations.NullMarked;
