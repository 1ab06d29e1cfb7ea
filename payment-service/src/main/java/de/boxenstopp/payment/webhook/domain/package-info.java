/**
 * What Stripe tells us. Each telling is a hint where to look, never the truth itself.
 */
@NullMarked
package de.boxenstopp.payment.webhook.domain;

import org.jspecify.annotations.NullMarked;
