/** What is known of bookings, from facts in any order. */
@NullMarked
package de.boxenstopp.notification.booking;

import org.jspecify.annotations.NullMarked;
