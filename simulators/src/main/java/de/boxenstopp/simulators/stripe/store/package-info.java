/** What the simulated Stripe knows: in memory to answer, in a journal to survive {@code kill -9}. */
@NullMarked
package de.boxenstopp.simulators.stripe.store;

import org.jspecify.annotations.NullMarked;
