/** Vouchers over HTTP. */
@NullMarked
package de.boxenstopp.booking.voucher.web;

import org.jspecify.annotations.NullMarked;
