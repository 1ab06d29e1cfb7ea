/** Who changed which data, when, from what to what. */
@NullMarked
package de.boxenstopp.booking.audit.application;

import org.jspecify.annotations.NullMarked;
