/**
 * The inbox: at least once on the wire becomes exactly once in effect.
 */
@NullMarked
package de.boxenstopp.kit.inbox;

import org.jspecify.annotations.NullMarked;
