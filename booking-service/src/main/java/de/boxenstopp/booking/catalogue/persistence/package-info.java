/** The catalogue in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
