/**
 * How what people type is cleaned and checked, wherever they type it. Checks look at the cleaned text; who takes a text
 * over cleans it.
 */
@NullMarked
package de.boxenstopp.booking.input;

import org.jspecify.annotations.NullMarked;
