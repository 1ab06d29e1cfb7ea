/**
 * Translates between the public events and ours; the only place that knows the generated types.
 */
@NullMarked
package de.boxenstopp.payment.messaging;

import org.jspecify.annotations.NullMarked;
