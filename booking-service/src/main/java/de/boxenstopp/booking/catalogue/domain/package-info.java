/**
 * What cars there are, what can be done for them, and what it costs before a car's age is looked at. Plain Java. Knows
 * nobody.
 */
@NullMarked
package de.boxenstopp.booking.catalogue.domain;

import org.jspecify.annotations.NullMarked;
