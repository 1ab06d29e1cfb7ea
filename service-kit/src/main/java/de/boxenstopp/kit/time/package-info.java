/**
 * The one clock.
 */
@NullMarked
package de.boxenstopp.kit.time;

import org.jspecify.annotations.NullMarked;
