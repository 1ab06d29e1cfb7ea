/** The door to a checkout. */
@NullMarked
package de.boxenstopp.booking.checkout.web;

import org.jspecify.annotations.NullMarked;
