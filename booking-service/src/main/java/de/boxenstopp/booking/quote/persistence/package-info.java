/** Quotes in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.quote.persistence;

import org.jspecify.annotations.NullMarked;
