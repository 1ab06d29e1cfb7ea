/**
 * Taking webhooks in, working them off, and looking for those that never came.
 */
@NullMarked
package de.boxenstopp.payment.webhook.application;

import org.jspecify.annotations.NullMarked;
