/** Vouchers in PostgreSQL. */
@NullMarked
package de.boxenstopp.booking.voucher.persistence;

import org.jspecify.annotations.NullMarked;
