/**
 * The calendar in PostgreSQL, in SQL: counting is what databases are good at.
 */
@NullMarked
package de.boxenstopp.slot.calendar.persistence;

import org.jspecify.annotations.NullMarked;
