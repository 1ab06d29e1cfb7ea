/**
 * Which e-mail a customer record has, as booking-service tells.
 */
@NullMarked
package de.boxenstopp.identity.account.messaging;

import org.jspecify.annotations.NullMarked;
