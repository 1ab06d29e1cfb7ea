/** Where the services behind the door are. */
@NullMarked
package de.boxenstopp.gateway.peer;

import org.jspecify.annotations.NullMarked;
