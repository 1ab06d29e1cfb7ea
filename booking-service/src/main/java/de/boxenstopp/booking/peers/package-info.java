/** How we call other services: what is tried again, and when nobody is asked any more. */
@NullMarked
package de.boxenstopp.booking.peers;

import org.jspecify.annotations.NullMarked;
