/** Kafka in and out: the only place that knows the contracts. */
@NullMarked
package de.boxenstopp.notification.messaging;

import org.jspecify.annotations.NullMarked;
