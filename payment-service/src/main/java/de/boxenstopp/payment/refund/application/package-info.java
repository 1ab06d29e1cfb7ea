/**
 * What makes money go back, exactly once per payment and purpose.
 */
@NullMarked
package de.boxenstopp.payment.refund.application;

import org.jspecify.annotations.NullMarked;
