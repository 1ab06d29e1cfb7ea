package de.boxenstopp.booking.voucher.web;

import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.voucher.domain.Reduction;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.kit.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.groups.Default;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Either percent or cents.
 *
 * @param code of a new one; kept in capitals
 * @param minimumCents of the price before the discount; not given: none
 * @param maxUses not given: as often as you like
 */
@PercentOrCents
@AfterValidFrom
record VoucherRequest(
        @Filled(groups = Added.class) @Pattern(regexp = VoucherCode.FORM, message = "{voucher.code}") @Nullable
        String code,

        @Min(1) @Max(100) @Nullable Integer percent,
        @Min(1) @Max(1_000_000) @Nullable Long cents,
        @Min(0) @Max(1_000_000) @Nullable Long minimumCents,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Min(1) @Nullable Integer maxUses) {

    Voucher toVoucher(VoucherCode code) {
        return new Voucher(
                code,
                reduction(),
                Money.ofCents(minimumCents == null ? 0 : minimumCents),
                validFrom,
                validUntil,
                maxUses,
                0);
    }

    private Reduction reduction() {
        return percent != null
                ? new Reduction.Percent(percent)
                : new Reduction.Amount(Money.ofCents(Objects.requireNonNull(cents)));
    }

    Voucher toVoucher() {
        return toVoucher(new VoucherCode(Objects.requireNonNull(code)));
    }

    /** What only a new one needs. */
    interface Added extends Default {}
}
