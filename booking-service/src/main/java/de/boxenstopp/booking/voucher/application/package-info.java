/** What an admin does with vouchers. */
@NullMarked
package de.boxenstopp.booking.voucher.application;

import org.jspecify.annotations.NullMarked;
