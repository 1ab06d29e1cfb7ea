/** How much anybody may ask for. */
@NullMarked
package de.boxenstopp.gateway.limit;

import org.jspecify.annotations.NullMarked;
