/** The service area in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.area.persistence;

import org.jspecify.annotations.NullMarked;
