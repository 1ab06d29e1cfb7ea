@NullMarked
package de.boxenstopp.stack;

import org.jspecify.annotations.NullMarked;
