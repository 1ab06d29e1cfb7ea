/**
 * The only place that knows Stripe: its client, its words, its failures.
 */
@NullMarked
package de.boxenstopp.payment.stripe;

import org.jspecify.annotations.NullMarked;
