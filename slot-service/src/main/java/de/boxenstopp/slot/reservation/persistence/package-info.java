/**
 * Reservations in PostgreSQL: the aggregate by JPA, locks and counts in SQL.
 */
@NullMarked
package de.boxenstopp.slot.reservation.persistence;

import org.jspecify.annotations.NullMarked;
