/** Keeps the rules of the house. */
@NullMarked
package de.boxenstopp.kit.architecture.good.thing.web;

import org.jspecify.annotations.NullMarked;
