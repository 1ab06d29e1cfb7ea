@NullMarked
package de.boxenstopp.stack.process;

import org.jspecify.annotations.NullMarked;
