/**
 * Webhooks as they came, for 30 days.
 */
@NullMarked
package de.boxenstopp.payment.webhook.persistence;

import org.jspecify.annotations.NullMarked;
