/**
 * Our documents: numbered without gaps, never changed.
 */
@NullMarked
package de.boxenstopp.payment.invoice.domain;

import org.jspecify.annotations.NullMarked;
