/** The customer's profile as the other services see it. */
@NullMarked
package de.boxenstopp.booking.customer.messaging;

import org.jspecify.annotations.NullMarked;
