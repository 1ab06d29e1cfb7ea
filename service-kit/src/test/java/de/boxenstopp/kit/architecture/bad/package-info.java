/** Breaks the rules of the house, each at least once. */
@NullMarked
package de.boxenstopp.kit.architecture.bad;

import org.jspecify.annotations.NullMarked;
