package de.boxenstopp.booking.voucher.web;

import de.boxenstopp.booking.voucher.domain.Reduction;
import de.boxenstopp.booking.voucher.domain.Voucher;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param usesLeft null: as often as you like */
record VoucherResponse(
        String code,
        @Nullable Integer percent,
        @Nullable Long cents,
        long minimumCents,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer maxUses,
        int uses,
        @Nullable Integer usesLeft) {

    static VoucherResponse of(Voucher voucher) {
        var maxUses = voucher.maxUses();
        return new VoucherResponse(
                voucher.code().value(),
                voucher.reduction() instanceof Reduction.Percent(var percent) ? percent : null,
                voucher.reduction() instanceof Reduction.Amount(var amount) ? amount.cents() : null,
                voucher.minimum().cents(),
                voucher.from(),
                voucher.until(),
                maxUses,
                voucher.uses(),
                maxUses == null ? null : Math.max(0, maxUses - voucher.uses()));
    }
}
