/** What can be asked of a booking, and what we need from others for it. */
@NullMarked
package de.boxenstopp.booking.booking.application;

import org.jspecify.annotations.NullMarked;
