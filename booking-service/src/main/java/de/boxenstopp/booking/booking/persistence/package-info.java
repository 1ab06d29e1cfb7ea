/** Bookings, their history and their contacts in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.booking.persistence;

import org.jspecify.annotations.NullMarked;
