package de.boxenstopp.kit.money;

import static de.boxenstopp.kit.money.Money.ofCents;
import static de.boxenstopp.kit.money.Money.ofEuros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Money MOST = ofCents(Long.MAX_VALUE);
    private static final Money LEAST = ofCents(Long.MIN_VALUE);

    @Test
    void addsAndSubtracts() {
        assertThat(ofEuros(2).plus(ofCents(5))).isEqualTo(ofCents(205));
        assertThat(ofEuros(2).minus(ofCents(205))).isEqualTo(ofCents(-5));
    }

    @Test
    void ordersByAmount() {
        assertThat(ofCents(-1)).isLessThan(Money.ZERO);
        assertThat(LEAST).isLessThan(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5, 5",
        "10, 5, 1",
        "9, 5, 0",
        "10, 15, 2",
        "1, 50, 1",
        "3, 50, 2",
        "-1, 50, -1",
        "-10, 5, -1",
        "-9, 5, 0",
        "100, 0, 0",
        "100, -10, -10",
        "29900, 110, 32890"
    })
    void takesAShareRoundedHalfUp(long cents, int percent, long share) {
        assertThat(ofCents(cents).percent(percent)).isEqualTo(ofCents(share));
    }

    @ParameterizedTest
    @CsvSource({"149, 100", "150, 200", "50, 100", "49, 0", "0, 0", "-49, 0", "-50, -100", "-150, -200"})
    void roundsToWholeEurosHalfUp(long cents, long rounded) {
        assertThat(ofCents(cents).toWholeEuros()).isEqualTo(ofCents(rounded));
    }

    @ParameterizedTest
    @CsvSource({"119, 100, 19", "100, 84, 16", "1, 1, 0", "3, 3, 0", "22900, 19244, 3656", "-119, -100, -19", "0, 0, 0"
    })
    void splitsGrossIntoNetAndVat(long gross, long net, long vat) {
        assertThat(ofCents(gross).net()).isEqualTo(ofCents(net));
        assertThat(ofCents(gross).vat()).isEqualTo(ofCents(vat));
    }

    @Test
    void losesNoCentBetweenNetAndVat() {
        assertThat(LongStream.rangeClosed(-2_000, 2_000).mapToObj(Money::ofCents))
                .allSatisfy(gross -> assertThat(gross.net().plus(gross.vat())).isEqualTo(gross));
    }

    @Test
    void staysExactWhereDoublesDoNot() {
        assertThat(ofCents(9_007_199_254_740_993L).percent(100)).isEqualTo(ofCents(9_007_199_254_740_993L));
        assertThat(MOST.percent(100)).isEqualTo(MOST);
        assertThat(MOST.net().plus(MOST.vat())).isEqualTo(MOST);
        assertThat(MOST.toWholeEuros()).isEqualTo(ofCents(Long.MAX_VALUE - 7));
    }

    @Test
    void refusesWhatItCannotHold() {
        assertOverflows(() -> MOST.plus(ofCents(1)));
        assertOverflows(() -> LEAST.minus(ofCents(1)));
        assertOverflows(() -> MOST.percent(101));
        assertOverflows(() -> ofEuros(Long.MAX_VALUE / 100 + 1));
    }

    private static void assertOverflows(ThrowingCallable calculation) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(calculation);
    }
}
