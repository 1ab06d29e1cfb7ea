/** The hosted checkout, as a customer sees it. */
@NullMarked
package de.boxenstopp.simulators.stripe.page;

import org.jspecify.annotations.NullMarked;
