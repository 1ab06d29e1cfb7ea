/** What there is outside, who may call it, and which service answers. */
@NullMarked
package de.boxenstopp.gateway.route;

import org.jspecify.annotations.NullMarked;
