/** Changes by admins in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.audit.persistence;

import org.jspecify.annotations.NullMarked;
