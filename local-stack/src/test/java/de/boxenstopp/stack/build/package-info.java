@NullMarked
package de.boxenstopp.stack.build;

import org.jspecify.annotations.NullMarked;
