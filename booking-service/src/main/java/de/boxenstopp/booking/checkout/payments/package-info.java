/** Payment-service, as we talk to it. */
@NullMarked
package de.boxenstopp.booking.checkout.payments;

import org.jspecify.annotations.NullMarked;
