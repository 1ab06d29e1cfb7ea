/** The simulator's own doors, which Stripe does not have: faults, records, and what it holds. */
@NullMarked
package de.boxenstopp.simulators.stripe.sim;

import org.jspecify.annotations.NullMarked;
