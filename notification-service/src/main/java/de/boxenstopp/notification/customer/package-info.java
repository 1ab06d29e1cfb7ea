/** Whom we write to: a copy of the latest profiles. */
@NullMarked
package de.boxenstopp.notification.customer;

import org.jspecify.annotations.NullMarked;
