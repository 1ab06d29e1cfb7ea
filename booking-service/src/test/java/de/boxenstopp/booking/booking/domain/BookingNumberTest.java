package de.boxenstopp.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingNumberTest {

    @Test
    void beginsWithTheYearAndAvoidsLookAlikes() {
        assertThat(Stream.generate(() -> BookingNumber.next(Year.of(2026))).limit(1000))
                .allSatisfy(number -> assertThat(number.value()).matches("BX-2026-[2-9A-HJKMNP-Z]{6}"));
    }

    @Test
    void doesNotRepeatItself() {
        assertThat(Stream.generate(() -> BookingNumber.next(Year.of(2026))).limit(1000))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BookingNumber("BX-2026-7K4M2O"));
    }
}
