/**
 * The door at which Stripe knocks.
 */
@NullMarked
package de.boxenstopp.payment.webhook.web;

import org.jspecify.annotations.NullMarked;
