package de.boxenstopp.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingTokenTest {

    @Test
    void has256Bits() {
        assertThat(Base64.getUrlDecoder().decode(BookingToken.issue().value())).hasSize(32);
    }

    @Test
    void isNeverIssuedTwice() {
        assertThat(Stream.generate(BookingToken::issue).limit(1000)).doesNotHaveDuplicates();
    }

    @Test
    void keepsItselfOutOfTexts() {
        var token = BookingToken.issue();

        assertThat(token.toString()).doesNotContain(token.value());
    }
}
