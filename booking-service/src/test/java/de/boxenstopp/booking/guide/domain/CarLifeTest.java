package de.boxenstopp.booking.guide.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarLifeTest {

    private static final Year NOW = Year.of(2026);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "29999, -",
                "30000, 30000",
                "59999, 30000",
                "60000, 60000",
                "89999, 60000",
                "90000, 90000",
                "119999, 90000",
                "120000, 120000",
                "180000, 120000",
                "500000, 120000"
            })
    void isDueForAnInspectionAtEveryMark(int mileage, Integer mark) {
        assertThat(new CarLife(5, mileage).inspectionDue().stream().boxed().toList())
                .isEqualTo(Stream.ofNullable(mark).toList());
    }

    /** The age in years and the mileage; then what is said about them, beside inspections and wear parts. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3, 150000, -",
                "3, 150001, MILEAGE_HIGH_FOR_AGE MILEAGE_PER_YEAR_HIGH",
                "4, 150001, -",
                "4, 200000, -",
                "4, 200001, MILEAGE_PER_YEAR_HIGH",
                "9, 49999, -",
                "10, 49999, MILEAGE_LOW_FOR_AGE",
                "10, 50000, -",
                "32, 0, MILEAGE_LOW_FOR_AGE",
                "0, 50000, -",
                "0, 50001, MILEAGE_PER_YEAR_HIGH",
                "1, 50001, MILEAGE_PER_YEAR_HIGH",
                "10, 500000, -",
                "9, 500000, MILEAGE_PER_YEAR_HIGH"
            })
    void wondersAtUnlikelyFigures(int age, int mileage, String warnings) {
        assertThat(CarLife.of(2026 - age, mileage, NOW).hints().stream()
                        .filter(hint -> hint.code().level() == Hint.Level.WARNING)
                        .map(hint -> hint.code().name())
                        .toList())
                .isEqualTo(warnings == null ? List.of() : List.of(warnings.split(" ")));
    }

    @Test
    void looksAtPartsThatWearOutFromFiveYearsOn() {
        assertThat(new CarLife(4, 0).hints()).isEmpty();
        assertThat(new CarLife(5, 0).hints()).containsExactly(Hint.of(Hint.Code.WEAR_PARTS));
    }

    @ParameterizedTest
    @EnumSource(Hint.Code.class)
    void readsHintsAsTheyWereWritten(Hint.Code code) {
        for (var hint : List.of(Hint.of(code), new Hint(code, 60_000))) {
            assertThat(Hint.read(hint.written())).isEqualTo(hint);
        }
    }
}
