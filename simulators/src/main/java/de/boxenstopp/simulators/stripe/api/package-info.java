/** Stripe's {@code /v1}: what it answers to whom, and what it does. */
@NullMarked
package de.boxenstopp.simulators.stripe.api;

import org.jspecify.annotations.NullMarked;
