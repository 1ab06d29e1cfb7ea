@NullMarked
package de.boxenstopp.stack.part;

import org.jspecify.annotations.NullMarked;
