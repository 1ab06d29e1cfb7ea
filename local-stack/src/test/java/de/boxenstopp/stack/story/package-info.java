/** Whole journeys, as people make them: through the public door, with every program a process of its own. */
@NullMarked
package de.boxenstopp.stack.story;

import org.jspecify.annotations.NullMarked;
