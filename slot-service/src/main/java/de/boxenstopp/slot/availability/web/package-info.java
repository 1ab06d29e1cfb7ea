/**
 * The calendar as customers see it: read, and told as it changes.
 */
@NullMarked
package de.boxenstopp.slot.availability.web;

import org.jspecify.annotations.NullMarked;
