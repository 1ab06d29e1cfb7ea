/** What customers are told about their bookings: when, once, and in which words. */
@NullMarked
package de.boxenstopp.notification.notice;

import org.jspecify.annotations.NullMarked;
