/** The service area over HTTP. */
@NullMarked
package de.boxenstopp.booking.area.web;

import org.jspecify.annotations.NullMarked;
