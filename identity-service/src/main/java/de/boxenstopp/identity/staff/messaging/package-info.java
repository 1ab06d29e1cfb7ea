/**
 * Tells the other services who works here.
 */
@NullMarked
package de.boxenstopp.identity.staff.messaging;

import org.jspecify.annotations.NullMarked;
