/**
 * The calendar as customers see it.
 */
@NullMarked
package de.boxenstopp.slot.calendar.web;

import org.jspecify.annotations.NullMarked;
