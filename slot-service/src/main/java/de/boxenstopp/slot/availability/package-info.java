/**
 * The calendar for everybody who looks at it: a picture in memory, right within a second, and a stream of what changes
 * in it. Nobody takes places by this picture.
 */
@NullMarked
package de.boxenstopp.slot.availability;

import org.jspecify.annotations.NullMarked;
