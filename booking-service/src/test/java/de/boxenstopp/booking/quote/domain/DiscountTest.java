package de.boxenstopp.booking.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.boxenstopp.booking.catalogue.domain.BasePrice;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {

    /** Prices in euros, the discount in cents, and what each line bears. */
    @ParameterizedTest
    @CsvSource({
        "100, 1000, 1000",
        "229 169, 3980, 2290 1690",
        "100 100 100, 1000, 334 333 333",
        "100 100 100, 1001, 334 334 333",
        "300 200 100, 100, 50 33 17",
        "300 200 100, 1, 1 0 0",
        "100 300, 2, 1 1",
        "1 1000, 100000, 99 99901",
        "1 1, 198, 99 99"
    })
    void isSharedByPriceToTheCent(String euros, long cents, String shares) {
        var lines = Discount.spread(lines(numbers(euros)), Money.ofCents(cents));

        assertThat(lines).extracting(PricedLine::discountCents).containsExactlyElementsOf(numbers(shares));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.grossCents()).isPositive();
            assertThat(line.netCents() + line.vatCents()).isEqualTo(line.grossCents());
        });
    }

    @Test
    void leavesNoLineForNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discount.spread(lines(List.of(1L, 1L)), Money.ofCents(199)));
    }

    private static List<PricedLine> lines(List<Long> euros) {
        return euros.stream()
                .map(price -> PricedLine.of(
                        ServiceType.OIL,
                        new BasePrice(Money.ofEuros(price), PriceSource.EXACT, null),
                        new AgeFactor(100)))
                .toList();
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.split(" ")).map(Long::valueOf).toList();
    }
}
