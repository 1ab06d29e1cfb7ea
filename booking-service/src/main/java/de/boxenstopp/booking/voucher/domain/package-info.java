/** Codes that lower a price, and how often they may. */
@NullMarked
package de.boxenstopp.booking.voucher.domain;

import org.jspecify.annotations.NullMarked;
