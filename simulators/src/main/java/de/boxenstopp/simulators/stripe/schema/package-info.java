/** Stripe's own types, as a schema: what may be asked, and what is answered. */
@NullMarked
package de.boxenstopp.simulators.stripe.schema;

import org.jspecify.annotations.NullMarked;
