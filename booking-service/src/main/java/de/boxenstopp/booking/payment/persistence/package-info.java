/** Where payments and decisions are kept. */
@NullMarked
package de.boxenstopp.booking.payment.persistence;

import org.jspecify.annotations.NullMarked;
