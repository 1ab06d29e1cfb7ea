/**
 * Tells the world which days have changed.
 */
@NullMarked
package de.boxenstopp.slot.capacity.messaging;

import org.jspecify.annotations.NullMarked;
