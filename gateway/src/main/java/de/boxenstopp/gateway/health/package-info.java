/** Whether everything behind the door works. */
@NullMarked
package de.boxenstopp.gateway.health;

import org.jspecify.annotations.NullMarked;
