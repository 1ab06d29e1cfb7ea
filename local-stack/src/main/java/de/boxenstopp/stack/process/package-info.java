/**
 * Keeping programs running: starting them, noticing that they are ready or have died, starting them again, stopping
 * them. Knows nothing of PostgreSQL, Kafka or our services.
 */
@NullMarked
package de.boxenstopp.stack.process;

import org.jspecify.annotations.NullMarked;
