/** The one door: everything from outside passes here, nothing else is reachable. */
@NullMarked
package de.boxenstopp.gateway;

import org.jspecify.annotations.NullMarked;
