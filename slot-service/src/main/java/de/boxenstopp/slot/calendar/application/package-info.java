/**
 * What can be asked of the calendar: open days ahead, show windows, find free ones.
 */
@NullMarked
package de.boxenstopp.slot.calendar.application;

import org.jspecify.annotations.NullMarked;
