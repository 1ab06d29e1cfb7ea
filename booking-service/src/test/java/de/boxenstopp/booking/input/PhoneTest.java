package de.boxenstopp.booking.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "0151 23456789, +4915123456789",
        "(02302) 12-34 56, +492302123456",
        "+49 (0)151/23456789, +4915123456789",
        "0049 151 23456789, +4915123456789",
        "+43 660 1234567, +436601234567",
    })
    void readsNumbersAsPeopleWriteThem(String written, String number) {
        assertThat(Phone.e164(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "110", "12345678", "+0 151 234567", "0151 234567 ext. 3", "0151\u0000234567"})
    void knowsWhatCannotBeANumber(String written) {
        assertThat(Phone.e164(written)).isEmpty();
    }
}
