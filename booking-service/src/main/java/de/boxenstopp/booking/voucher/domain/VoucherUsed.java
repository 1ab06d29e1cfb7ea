package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Bookings name this voucher: it can be ended, not removed. */
public final class VoucherUsed extends RuleViolation {

    public VoucherUsed() {
        super(Kind.CONFLICT, "voucher-used");
    }
}
