/** Asking for a price over HTTP. */
@NullMarked
package de.boxenstopp.booking.quote.web;

import org.jspecify.annotations.NullMarked;
