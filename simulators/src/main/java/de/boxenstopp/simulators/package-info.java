/** Stand-ins for parties outside: they speak the real protocols, and are strict. For local runs and tests only. */
@NullMarked
package de.boxenstopp.simulators;

import org.jspecify.annotations.NullMarked;
