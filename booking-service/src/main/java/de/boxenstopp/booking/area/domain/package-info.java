/** Where our jockeys drive, and for which workshop. */
@NullMarked
package de.boxenstopp.booking.area.domain;

import org.jspecify.annotations.NullMarked;
