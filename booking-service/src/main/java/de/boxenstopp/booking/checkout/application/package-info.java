/** What can be asked about checkouts. */
@NullMarked
package de.boxenstopp.booking.checkout.application;

import org.jspecify.annotations.NullMarked;
