/**
 * What PostgreSQL remembers of changes to the calendar.
 */
@NullMarked
package de.boxenstopp.slot.availability.persistence;

import org.jspecify.annotations.NullMarked;
