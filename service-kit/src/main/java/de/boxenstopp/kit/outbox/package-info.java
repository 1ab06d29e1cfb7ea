/**
 * The transactional outbox: a service appends in the transaction that changes its state, and a relay delivers later, at least once, in order per key.
 */
@NullMarked
package de.boxenstopp.kit.outbox;

import org.jspecify.annotations.NullMarked;
