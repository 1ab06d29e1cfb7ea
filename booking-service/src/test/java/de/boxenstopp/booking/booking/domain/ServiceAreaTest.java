package de.boxenstopp.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAreaTest {

    private static final ServiceArea WITTEN = new ServiceArea(Set.of("58452", "44"));

    @ParameterizedTest
    @ValueSource(strings = {"58452", "44137", "44000"})
    void servesWhatBeginsAsItShould(String zip) {
        assertThatNoException().isThrownBy(() -> WITTEN.requireServed(addressIn(zip)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"58453", "10117", "14400"})
    void servesNothingElse(String zip) {
        assertThatExceptionOfType(OutsideArea.class).isThrownBy(() -> WITTEN.requireServed(addressIn(zip)));
    }

    private static Address addressIn(String zip) {
        return new Address("Hauptstraße 1", zip, "Witten");
    }
}
