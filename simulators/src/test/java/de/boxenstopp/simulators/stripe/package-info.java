/** The simulated Stripe, asked by Stripe's own library over HTTP. */
@NullMarked
package de.boxenstopp.simulators.stripe;

import org.jspecify.annotations.NullMarked;
