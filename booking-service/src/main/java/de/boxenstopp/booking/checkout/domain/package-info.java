/** Opening the page on which a booking is paid: how often, until when, and with which words. */
@NullMarked
package de.boxenstopp.booking.checkout.domain;

import org.jspecify.annotations.NullMarked;
