/**
 * Staff and failed sign-ins in PostgreSQL.
 */
@NullMarked
package de.boxenstopp.identity.staff.persistence;

import org.jspecify.annotations.NullMarked;
