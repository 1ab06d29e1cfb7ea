/**
 * What an admin may make of a workshop and its days, and what not: nobody who has a place loses it.
 */
@NullMarked
package de.boxenstopp.slot.capacity.domain;

import org.jspecify.annotations.NullMarked;
