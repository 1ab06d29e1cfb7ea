/**
 * How fast slot-service tells what is free, and how fast it gives places away.
 */
@NullMarked
package de.boxenstopp.benchmarks.slots;

import org.jspecify.annotations.NullMarked;
