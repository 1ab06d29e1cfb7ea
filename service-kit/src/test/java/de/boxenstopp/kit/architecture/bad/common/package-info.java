/** Breaks the rules of the house, each at least once. */
@NullMarked
package de.boxenstopp.kit.architecture.bad.common;

import org.jspecify.annotations.NullMarked;
