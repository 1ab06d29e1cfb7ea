package de.boxenstopp.booking.voucher.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.boxenstopp.kit.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Money PRICE = Money.ofCents(241_05);

    @ParameterizedTest
    @CsvSource({"10, 24_11", "1, 2_41", "50, 120_53", "99, 238_64", "100, 240_05"})
    void takesAShareOffAndLeavesAEuro(int percent, String cents) {
        assertThat(voucher(new Reduction.Percent(percent), null, null, null, 0).discountOn(PRICE, NOW))
                .isEqualTo(Money.ofCents(Long.parseLong(cents.replace("_", ""))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5000, 5000", "24005, 24005", "24006, 24005", "1000000, 24005"})
    void takesAnAmountOffAndLeavesAEuro(long amount, long cents) {
        assertThat(voucher(new Reduction.Amount(Money.ofCents(amount)), null, null, null, 0)
                        .discountOn(PRICE, NOW))
                .isEqualTo(Money.ofCents(cents));
    }

    @Test
    void countsFromItsFirstMomentToItsLast() {
        assertThat(tenPercent(NOW, NOW.plusNanos(1), null, 0)
                        .discountOn(PRICE, NOW)
                        .cents())
                .isPositive();
        refuses("voucher-not-yet-valid", tenPercent(NOW.plusNanos(1), null, null, 0));
        refuses("voucher-expired", tenPercent(null, NOW, null, 0));
    }

    @Test
    void isUsedAsOftenAsItMay() {
        assertThat(tenPercent(null, null, 2, 1).discountOn(PRICE, NOW).cents()).isPositive();
        refuses("voucher-used-up", tenPercent(null, null, 2, 2));
        refuses("voucher-used-up", tenPercent(null, null, 2, 3));
    }

    @Test
    void wantsItsMinimum() {
        var voucher = new Voucher(
                new VoucherCode("MINIMUM"), new Reduction.Percent(10), Money.ofCents(241_06), null, null, null, 0);

        refuses("voucher-minimum", voucher);
        assertThat(voucher.discountOn(Money.ofCents(241_06), NOW).cents()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "WITH BLANK", "ÄPFEL", "x123456789012345678901234567890123456789012"})
    void isNotEveryText(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VoucherCode(code));
    }

    @Test
    void readsCodesAsPeopleWriteThem() {
        assertThat(new VoucherCode("sommer-2026")).isEqualTo(new VoucherCode("SOMMER-2026"));
    }

    private static void refuses(String code, Voucher voucher) {
        assertThatExceptionOfType(VoucherRefused.class)
                .isThrownBy(() -> voucher.discountOn(PRICE, NOW))
                .matches(refused -> refused.code().equals(code));
    }

    private static Voucher tenPercent(
            @Nullable Instant from, @Nullable Instant until, @Nullable Integer maxUses, int uses) {
        return voucher(new Reduction.Percent(10), from, until, maxUses, uses);
    }

    private static Voucher voucher(
            Reduction reduction, @Nullable Instant from, @Nullable Instant until, @Nullable Integer maxUses, int uses) {
        return new Voucher(new VoucherCode("TEST"), reduction, Money.ZERO, from, until, maxUses, uses);
    }
}
