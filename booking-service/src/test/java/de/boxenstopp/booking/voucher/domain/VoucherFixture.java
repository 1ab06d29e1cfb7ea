package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.money.Money;

/** What vouchers are refused for. */
public final class VoucherFixture {

    private VoucherFixture() {}

    public static VoucherRefused belowMinimum(Money minimum) {
        return VoucherRefused.belowMinimum(minimum);
    }
}
