/** Data that are asked for all the time and change once in a while, kept in memory. */
@NullMarked
package de.boxenstopp.booking.memory;

import org.jspecify.annotations.NullMarked;
