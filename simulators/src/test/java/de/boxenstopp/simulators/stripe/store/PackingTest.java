package de.boxenstopp.simulators.stripe.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    private final Packing packing = new Packing();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":\"Ölwechsel €\"}", "qX7§zZ"})
    void givesBackWhatItTook(String json) {
        var first = packing.pack(json.getBytes(UTF_8));
        var second = packing.pack((json + json).getBytes(UTF_8));

        assertThat(packing.unpack(first)).asString(UTF_8).isEqualTo(json);
        assertThat(packing.unpack(second)).asString(UTF_8).isEqualTo(json + json);
    }
}
