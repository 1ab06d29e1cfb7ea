/** What has to happen when something about a customer changes. */
@NullMarked
package de.boxenstopp.booking.customer.application;

import org.jspecify.annotations.NullMarked;
