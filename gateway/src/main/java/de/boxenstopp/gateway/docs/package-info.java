/** The descriptions of all services as one. */
@NullMarked
package de.boxenstopp.gateway.docs;

import org.jspecify.annotations.NullMarked;
