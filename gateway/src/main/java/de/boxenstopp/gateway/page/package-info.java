/** The few pages that stand here until the portals do. */
@NullMarked
package de.boxenstopp.gateway.page;

import org.jspecify.annotations.NullMarked;
