/** The catalogue over HTTP: for everybody to read, for admins to change. */
@NullMarked
package de.boxenstopp.booking.catalogue.web;

import org.jspecify.annotations.NullMarked;
