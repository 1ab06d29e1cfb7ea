@NullMarked
package de.boxenstopp.stack.cache;

import org.jspecify.annotations.NullMarked;
