/**
 * The acts of admins, each at once or not at all. An act first claims its workshop, then locks the days that it changes,
 * in the order of their dates, as everybody does who takes places of them.
 */
@NullMarked
package de.boxenstopp.slot.capacity.application;

import org.jspecify.annotations.NullMarked;
