/**
 * Days as admins see them, and the audit of what they did, in SQL.
 */
@NullMarked
package de.boxenstopp.slot.capacity.persistence;

import org.jspecify.annotations.NullMarked;
