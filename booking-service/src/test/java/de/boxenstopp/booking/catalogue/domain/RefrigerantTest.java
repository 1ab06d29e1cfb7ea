package de.boxenstopp.booking.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefrigerantTest {

    @Test
    void isTheNewOneFrom2017On() {
        assertThat(Refrigerant.of(2016)).isEqualTo(Refrigerant.R134A);
        assertThat(Refrigerant.of(2017)).isEqualTo(Refrigerant.R1234YF);
    }

    @Test
    void mayBeBothInAGenerationBuiltLong() {
        assertThat(Refrigerant.of(new Years(2012, 2019))).containsExactly(Refrigerant.R134A, Refrigerant.R1234YF);
        assertThat(Refrigerant.of(new Years(2019, null))).containsExactly(Refrigerant.R1234YF);
        assertThat(Refrigerant.of(new Years(1997, 2003))).containsExactly(Refrigerant.R134A);
    }
}
