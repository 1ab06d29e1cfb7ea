/** Holds what is in {@code deploy/} and {@code docker-compose.yml} against the code: no container engine is needed for it. */
@NullMarked
package de.boxenstopp.stack.deploy;

import org.jspecify.annotations.NullMarked;
