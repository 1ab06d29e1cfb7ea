/**
 * What can be asked of payments, and what they need of Stripe in our words.
 */
@NullMarked
package de.boxenstopp.payment.payment.application;

import org.jspecify.annotations.NullMarked;
