/**
 * A member of staff and the rules around signing in. Plain Java.
 */
@NullMarked
package de.boxenstopp.identity.staff.domain;

import org.jspecify.annotations.NullMarked;
