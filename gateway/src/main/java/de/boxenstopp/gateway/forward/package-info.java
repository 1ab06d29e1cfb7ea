/** Calling the service behind a route and handing its answer back. */
@NullMarked
package de.boxenstopp.gateway.forward;

import org.jspecify.annotations.NullMarked;
