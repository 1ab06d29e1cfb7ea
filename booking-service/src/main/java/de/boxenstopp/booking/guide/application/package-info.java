/** The guide's words. */
@NullMarked
package de.boxenstopp.booking.guide.application;

import org.jspecify.annotations.NullMarked;
