/**
 * What maintenance of a car costs: the price list, how a price is formed, and the quote that freezes it. Plain Java plus
 * mapping annotations. Knows nothing of bookings.
 */
@NullMarked
package de.boxenstopp.booking.quote.domain;

import org.jspecify.annotations.NullMarked;
