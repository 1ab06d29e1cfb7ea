/** Keeps the rules of the house. */
@NullMarked
package de.boxenstopp.kit.architecture.good.thing.application;

import org.jspecify.annotations.NullMarked;
