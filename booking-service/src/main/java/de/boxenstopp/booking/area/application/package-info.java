/** Asking who is served, and changing it. */
@NullMarked
package de.boxenstopp.booking.area.application;

import org.jspecify.annotations.NullMarked;
