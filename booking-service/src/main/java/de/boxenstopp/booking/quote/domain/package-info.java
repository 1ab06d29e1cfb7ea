/**
 * What maintenance of a car costs: how a price is formed, and the quote that freezes it. Plain Java plus
 * mapping annotations. Knows the catalogue and nothing of bookings.
 */
@NullMarked
package de.boxenstopp.booking.quote.domain;

import org.jspecify.annotations.NullMarked;
