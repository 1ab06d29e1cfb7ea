/** The description of a service's calls, on its management port; the gateway joins those of all services. */
@NullMarked
package de.boxenstopp.kit.openapi;

import org.jspecify.annotations.NullMarked;
