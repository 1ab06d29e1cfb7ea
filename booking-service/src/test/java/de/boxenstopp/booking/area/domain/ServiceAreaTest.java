package de.boxenstopp.booking.area.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAreaTest {

    private static final Workshop WITTEN = new Workshop(UUID.randomUUID(), "Witten");
    private static final Workshop DORTMUND = new Workshop(UUID.randomUUID(), "Dortmund");
    private static final ServiceArea AREA = new ServiceArea(
            List.of(new ServedArea(WITTEN, Set.of("58452", "44")), new ServedArea(DORTMUND, Set.of("4413", "58"))));

    @ParameterizedTest
    @CsvSource({
        "58452, Witten",
        "58453, Dortmund",
        "44000, Witten",
        "44137, Dortmund",
        "44149, Witten",
        "58999, Dortmund"
    })
    void belongsToWhoeverKnowsItBest(String postalCode, String workshop) {
        assertThat(AREA.requireServed(postalCode).name()).isEqualTo(workshop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10117", "14400", "57452", "4", ""})
    void servesNothingElse(String postalCode) {
        assertThat(AREA.workshopFor(postalCode)).isEmpty();
        assertThatExceptionOfType(OutsideArea.class).isThrownBy(() -> AREA.requireServed(postalCode));
    }
}
