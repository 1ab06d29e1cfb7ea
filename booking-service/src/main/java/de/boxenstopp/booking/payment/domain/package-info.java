/** What we are told about the money for a booking, and what we decided about it. Payment-service owns the money itself. */
@NullMarked
package de.boxenstopp.booking.payment.domain;

import org.jspecify.annotations.NullMarked;
