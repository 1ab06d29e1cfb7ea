package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that lowers a price.
 *
 * @param minimum of the price before the discount
 * @param from null: from the beginning
 * @param until null: for ever
 * @param maxUses null: as often as you like
 */
public record Voucher(
        VoucherCode code,
        Reduction reduction,
        Money minimum,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer maxUses,
        int uses) {

    /** Something is always left to pay: a booking is confirmed by its payment, and cards take no less than this. */
    private static final Money LEFT_TO_PAY = Money.ofEuros(1);

    /**
     * What is taken off this price.
     *
     * @throws VoucherRefused when it is of no use here and now
     */
    public Money discountOn(Money price, Instant now) {
        if (from != null && now.isBefore(from)) {
            throw VoucherRefused.notYetValid();
        }
        if (until != null && !now.isBefore(until)) {
            throw VoucherRefused.expired();
        }
        requireUsesLeft();
        if (price.compareTo(minimum) < 0) {
            throw VoucherRefused.belowMinimum(minimum);
        }
        var most = price.minus(LEFT_TO_PAY);
        var wanted = reduction.of(price);
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    /** @throws VoucherRefused when it was used as often as it may be */
    public void requireUsesLeft() {
        if (maxUses != null && uses >= maxUses) {
            throw VoucherRefused.usedUp();
        }
    }
}
