/** Giving a quote, and forgetting those that came to nothing. */
@NullMarked
package de.boxenstopp.booking.quote.application;

import org.jspecify.annotations.NullMarked;
