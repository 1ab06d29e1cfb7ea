/** Placing, reading and cancelling a booking over HTTP. */
@NullMarked
package de.boxenstopp.booking.booking.web;

import org.jspecify.annotations.NullMarked;
