/**
 * Money that goes back, and what may become of it.
 */
@NullMarked
package de.boxenstopp.payment.refund.domain;

import org.jspecify.annotations.NullMarked;
