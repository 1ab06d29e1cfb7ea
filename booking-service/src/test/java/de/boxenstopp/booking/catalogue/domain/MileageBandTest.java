package de.boxenstopp.booking.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MileageBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, 30k", "39999, 30k",
        "40000, 60k", "69999, 60k",
        "70000, 90k", "99999, 90k",
        "100000, 120k+", "500000, 120k+"
    })
    void beginsAtItsFirstKilometre(int kilometres, String label) {
        assertThat(MileageBand.of(kilometres).label()).isEqualTo(label);
    }
}
