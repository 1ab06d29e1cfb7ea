/** Where attempts are kept. */
@NullMarked
package de.boxenstopp.booking.checkout.persistence;

import org.jspecify.annotations.NullMarked;
