/**
 * The customer's journey from a price to a returned car. Each aggregate has a package of its own ({@code catalogue},
 * {@code quote}, {@code customer}, {@code booking}) with the same packages inside. {@code booking} knows the others,
 * {@code quote} knows the catalogue, and otherwise they know neither it nor each other.
 */
@NullMarked
package de.boxenstopp.booking;

import org.jspecify.annotations.NullMarked;
