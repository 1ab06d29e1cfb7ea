/**
 * What a payment is and what may happen to it. Plain Java plus mapping annotations: no Spring, no Kafka, no Stripe.
 */
@NullMarked
package de.boxenstopp.payment.payment.domain;

import org.jspecify.annotations.NullMarked;
