/** Keeping the catalogue at hand, and what admins do with it. */
@NullMarked
package de.boxenstopp.booking.catalogue.application;

import org.jspecify.annotations.NullMarked;
