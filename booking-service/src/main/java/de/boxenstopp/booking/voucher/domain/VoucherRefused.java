package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.money.Money;
import de.boxenstopp.kit.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.Map;

/** There is no such voucher, or it is of no use here and now. */
public final class VoucherRefused extends RuleViolation {

    private final transient Map<String, Object> extensions;

    private VoucherRefused(String code) {
        super(Kind.UNACCEPTABLE, code);
        this.extensions = Map.of();
    }

    private VoucherRefused(Money minimum) {
        super(Kind.UNACCEPTABLE, "voucher-minimum", euros(minimum));
        this.extensions = Map.of("minimumCents", minimum.cents());
    }

    public static VoucherRefused unknown() {
        return new VoucherRefused("unknown-voucher");
    }

    static VoucherRefused notYetValid() {
        return new VoucherRefused("voucher-not-yet-valid");
    }

    static VoucherRefused expired() {
        return new VoucherRefused("voucher-expired");
    }

    public static VoucherRefused usedUp() {
        return new VoucherRefused("voucher-used-up");
    }

    static VoucherRefused belowMinimum(Money minimum) {
        return new VoucherRefused(minimum);
    }

    @Override
    public Map<String, Object> extensions() {
        return extensions;
    }

    /** For the text, which formats it as its readers do. */
    private static BigDecimal euros(Money amount) {
        return BigDecimal.valueOf(amount.cents(), 2);
    }
}
