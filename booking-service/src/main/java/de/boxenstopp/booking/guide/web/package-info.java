/** The guide over HTTP. */
@NullMarked
package de.boxenstopp.booking.guide.web;

import org.jspecify.annotations.NullMarked;
