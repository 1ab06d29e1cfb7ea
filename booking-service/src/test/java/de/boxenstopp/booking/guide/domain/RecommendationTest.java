package de.boxenstopp.booking.guide.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LESS_THAN_ONE_YEAR  | 4 | 40000  | -",
                "LESS_THAN_ONE_YEAR  | 4 | 120001 | OIL MUCH_DRIVEN",
                "LESS_THAN_ONE_YEAR  | 3 | 10000  | TUV GENERAL_INSPECTION_DUE",
                "LESS_THAN_ONE_YEAR  | 0 | 30001  | OIL MUCH_DRIVEN",
                "ONE_TO_TWO_YEARS    | 4 | 29999  | INSPECTION LAST_SERVICE_OVER_A_YEAR_AGO",
                "ONE_TO_TWO_YEARS    | 4 | 61000  | INSPECTION INSPECTION_DUE",
                "MORE_THAN_TWO_YEARS | 4 | 29999  | INSPECTION LAST_SERVICE_OVER_TWO_YEARS_AGO, CLIMATE CLIMATE_EVERY_TWO_YEARS",
                "UNKNOWN             | 1 | 0      | INSPECTION LAST_SERVICE_UNKNOWN",
                "UNKNOWN             | 5 | 150000 | INSPECTION INSPECTION_DUE, TUV GENERAL_INSPECTION_DUE, CLIMATE CLIMATE_EVERY_TWO_YEARS",
            })
    void saysWhatToBookAndWhy(LastService last, int age, int mileage, String expected) {
        var recommended = Recommendation.forCar(new CarLife(age, mileage), last).stream()
                .map(service -> service.service() + " " + service.reason())
                .collect(Collectors.joining(", "));

        assertThat(recommended).isEqualTo(expected == null ? "" : expected);
    }
}
