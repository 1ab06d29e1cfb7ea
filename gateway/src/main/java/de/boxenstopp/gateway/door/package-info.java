/** What every request passes first: whom it comes from, and which other origins may call. */
@NullMarked
package de.boxenstopp.gateway.door;

import org.jspecify.annotations.NullMarked;
