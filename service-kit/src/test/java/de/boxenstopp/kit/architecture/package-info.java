/**
 * The rules of the house as tests, for every service, and the proof that each of them bites.
 */
@NullMarked
package de.boxenstopp.kit.architecture;

import org.jspecify.annotations.NullMarked;
