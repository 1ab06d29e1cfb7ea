package de.boxenstopp.booking.quote.domain;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.A_TENTH_OFF;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuote;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuoteWith;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.usedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.domain.Hint;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID ANOTHER_BOOKING = UUID.randomUUID();

    @Test
    void takesAVoucherOffItsLines() {
        var quote = aQuoteWith(A_TENTH_OFF, ServiceType.INSPECTION, ServiceType.OIL);

        assertThat(quote.lines())
                .extracting(
                        PricedLine::grossCents, PricedLine::discountCents, PricedLine::netCents, PricedLine::vatCents)
                .containsExactly(tuple(206_10L, 22_90L, 173_19L, 32_91L), tuple(90_00L, 10_00L, 75_63L, 14_37L));
        assertThat(quote.totals()).isEqualTo(new Totals(296_10, 173_19 + 75_63, 32_91 + 14_37, 32_90));
        assertThat(quote.voucher()).contains(A_TENTH_OFF.code());
    }

    @Test
    void refusesAVoucherThatIsOfNoUse() {
        assertThatExceptionOfType(VoucherRefused.class).isThrownBy(() -> aQuoteWith(usedUp(A_TENTH_OFF)));
    }

    @Test
    void keepsItsHints() {
        assertThat(aQuote().hints())
                .containsExactly(
                        new Hint(Hint.Code.INSPECTION_DUE, 60_000),
                        Hint.of(Hint.Code.WEAR_PARTS),
                        Hint.of(Hint.Code.ADDITIONAL_WORK));
    }

    @Test
    void isReservedForOneBookingAtATime() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);

        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));
    }

    @Test
    void knowsTheBookingItIsReservedFor() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);

        assertThatNoException().isThrownBy(() -> quote.claim(BOOKING, NOW, PATIENCE));
    }

    @Test
    void waitsOnlyAMomentForABookingThatNeverCame() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);

        assertThatNoException().isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW.plus(PATIENCE), PATIENCE));
    }

    @Test
    void isFreeAgainOnceGivenBack() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);
        quote.giveBack(BOOKING);

        assertThatNoException().isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));
    }

    @Test
    void isNotGivenBackBySomebodyElse() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);
        quote.giveBack(ANOTHER_BOOKING);

        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));
    }

    @Test
    void belongsToItsBookingUntilThatGivesItBack() {
        var quote = aQuote();
        quote.claim(BOOKING, NOW, PATIENCE);
        quote.use(BOOKING);

        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));
        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> quote.claim(BOOKING, NOW, PATIENCE));

        quote.giveBack(ANOTHER_BOOKING);
        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));

        quote.giveBack(BOOKING);
        assertThatNoException().isThrownBy(() -> quote.claim(ANOTHER_BOOKING, NOW, PATIENCE));
    }

    @Test
    void holdsUntilItsLastMomentAndNoLonger() {
        var quote = aQuote();

        assertThatNoException()
                .isThrownBy(() -> quote.claim(BOOKING, quote.validUntil().minusNanos(1), PATIENCE));
        assertThatExceptionOfType(QuoteExpired.class)
                .isThrownBy(() -> quote.claim(BOOKING, quote.validUntil(), PATIENCE));
    }
}
