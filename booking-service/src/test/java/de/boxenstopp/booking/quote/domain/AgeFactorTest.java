package de.boxenstopp.booking.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.money.Money;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeFactorTest {

    @ParameterizedTest
    @CsvSource({"0, 100", "10, 100", "11, 110", "15, 110", "16, 120", "32, 120"})
    void growsWithTheYears(int age, int percent) {
        assertThat(AgeFactor.of(2026 - age, Year.of(2026)).percent()).isEqualTo(percent);
    }

    @Test
    void roundsHalfAEuroUp() {
        assertThat(new AgeFactor(110).applyTo(Money.ofEuros(175))).isEqualTo(Money.ofEuros(193)); // 192.50
        assertThat(new AgeFactor(110).applyTo(Money.ofEuros(174))).isEqualTo(Money.ofEuros(191)); // 191.40
    }
}
