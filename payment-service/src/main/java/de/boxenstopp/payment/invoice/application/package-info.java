/**
 * Writing an invoice for a booking that is paid and confirmed.
 */
@NullMarked
package de.boxenstopp.payment.invoice.application;

import org.jspecify.annotations.NullMarked;
