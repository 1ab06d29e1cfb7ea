@NullMarked
package de.boxenstopp.slot;

import org.jspecify.annotations.NullMarked;
