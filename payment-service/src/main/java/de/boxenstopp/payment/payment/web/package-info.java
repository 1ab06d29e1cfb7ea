/**
 * How booking-service asks for a checkout.
 */
@NullMarked
package de.boxenstopp.payment.payment.web;

import org.jspecify.annotations.NullMarked;
