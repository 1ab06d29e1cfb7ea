package de.boxenstopp.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongStayTest {

    @ParameterizedTest
    @CsvSource({"240, 3000, 80, 2048", "240, 2048, 80, 2048", "240, 2047, 80, 2047", "8192, 3000, 64, 3000"})
    void isWhatIsWantedAsFarAsTwoThirdsOfTheHeapGo(int heapMegabytes, int wanted, int kilobytesEach, int most) {
        assertThat(LongStay.mostWithin(heapMegabytes * 1_024L * 1_024, wanted, kilobytesEach))
                .isEqualTo(most);
    }
}
