/**
 * Payments, customers and ends of bookings in PostgreSQL.
 */
@NullMarked
package de.boxenstopp.payment.payment.persistence;

import org.jspecify.annotations.NullMarked;
