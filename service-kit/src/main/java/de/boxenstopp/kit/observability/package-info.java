/**
 * What a service says of itself: logs, traces, metrics, health; and the defaults that every service starts with.
 */
@NullMarked
package de.boxenstopp.kit.observability;

import org.jspecify.annotations.NullMarked;
