/**
 * Who a customer is and what they agreed to. Holds personal data, and is the only place from which the profile is
 * published.
 */
@NullMarked
package de.boxenstopp.booking.customer.domain;

import org.jspecify.annotations.NullMarked;
