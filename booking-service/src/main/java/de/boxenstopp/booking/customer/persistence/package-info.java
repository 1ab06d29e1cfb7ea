/** Customers in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.customer.persistence;

import org.jspecify.annotations.NullMarked;
