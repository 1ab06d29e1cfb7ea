/** Breaks the rules of the house, each at least once. */
@NullMarked
package de.boxenstopp.kit.architecture.bad.thing.web;

import org.jspecify.annotations.NullMarked;
