package de.boxenstopp.booking.quote.domain;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.C_CLASS;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.GOLF_7;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.GOLF_8;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.prices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {

    @Test
    void findsTheGenerationByTheYear() {
        assertThat(prices().find("Golf", 2018)).contains(GOLF_7);
        assertThat(prices().find("Golf", 2020)).contains(GOLF_8);
    }

    @Test
    void takesTheNewestGenerationWhereTwoWereBuilt() {
        assertThat(prices().find("Golf", 2019)).contains(GOLF_8);
    }

    @Test
    void leavesTheChoiceToWhoeverNamesTheGeneration() {
        assertThat(prices().find("Golf 7", 2019)).contains(GOLF_7);
    }

    @Test
    void doesNotKnowAModelOutsideItsYears() {
        assertThat(prices().find("Golf", 2011)).isEmpty();
        assertThat(prices().find("Golf 7", 2020)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-Klasse", "c-klasse", "C KLASSE", "cklasse", "C-Klasse W205"})
    void readsNamesAsPeopleWriteThem(String model) {
        assertThat(prices().find(model, 2018)).contains(C_CLASS);
    }

    @Test
    void addsUpHowLongTheWorkTakes() {
        assertThat(prices().durationOf(List.of(ServiceType.OIL, ServiceType.TUV)))
                .isEqualTo(120);
    }
}
