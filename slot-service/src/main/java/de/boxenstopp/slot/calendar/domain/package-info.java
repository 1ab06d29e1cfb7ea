/**
 * The workshop's calendar: days, handover windows, opening hours, and what of them somebody can have. Plain Java: no
 * Spring, no SQL.
 */
@NullMarked
package de.boxenstopp.slot.calendar.domain;

import org.jspecify.annotations.NullMarked;
