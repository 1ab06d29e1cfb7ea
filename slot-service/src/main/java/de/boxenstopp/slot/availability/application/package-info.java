/**
 * The picture of the calendar: what is in it, and how it is kept right.
 */
@NullMarked
package de.boxenstopp.slot.availability.application;

import org.jspecify.annotations.NullMarked;
