/** Tells whoever listens: signed, several at a time, again and again until somebody answers 2xx. */
@NullMarked
package de.boxenstopp.simulators.stripe.webhooks;

import org.jspecify.annotations.NullMarked;
