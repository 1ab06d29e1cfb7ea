package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** There is a voucher with this code already. */
public final class VoucherExists extends RuleViolation {

    public VoucherExists() {
        super(Kind.CONFLICT, "voucher-exists");
    }
}
