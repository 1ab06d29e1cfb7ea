package de.boxenstopp.booking.quote.domain;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuote;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuoteFor;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.golf;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID ANOTHER_BOOKING = UUID.randomUUID();

    @Test
    void pricesAnOldGolfWithItsAge() {
        var quote = quote(golf(2015, 60_000, ServiceType.INSPECTION));

        assertThat(quote.lines())
                .containsExactly(new PricedLine(
                        ServiceType.INSPECTION,
                        219_00,
                        110,
                        MileageBand.UP_TO_70_000,
                        PriceSource.EXACT,
                        241_00,
                        202_52,
                        38_48));
    }

    @Test
    void namesTheCarAsThePriceListDoes() {
        var quote = quote(new Quote.Request("vw", "golf", 2015, 60_000, List.of(ServiceType.OIL)));

        assertThat(quote.vehicle()).isEqualTo(new Vehicle("VW", "Golf 7", 2015, 60_000));
    }

    @Test
    void asksForTheMileageOfInspectionsOnly() {
        var quote = aQuoteFor(ServiceType.INSPECTION, ServiceType.OIL);

        assertThat(quote.lines()).extracting(PricedLine::mileageBand).containsExactly(MileageBand.UP_TO_70_000, null);
    }

    @Test
    void addsUpItsLines() {
        var quote = aQuoteFor(ServiceType.INSPECTION, ServiceType.OIL, ServiceType.TUV);

        assertThat(quote.totals()).isEqualTo(new Totals(429_00, 192_44 + 84_03 + 84_03, 36_56 + 15_97 + 15_97));
        assertThat(quote.durationMinutes()).isEqualTo(180);
    }

    @Test
    void hasNoPriceForAnUnknownModel() {
        assertThatExceptionOfType(NoPriceYet.class)
                .isThrownBy(
                        () -> quote(new Quote.Request("VW", "Phaeton", 2015, 60_000, List.of(ServiceType.INSPECTION))));
    }

    @Test
    void neverTakesAMissingPriceForZero() {
        assertThatExceptionOfType(NoPriceYet.class)
                .isThrownBy(() -> aQuoteFor(ServiceType.INSPECTION, ServiceType.CLIMATE));
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
    void holdsUntilItsLastMomentAndNoLonger() {
        var quote = aQuote();

        assertThatNoException()
                .isThrownBy(() -> quote.claim(BOOKING, quote.validUntil().minusNanos(1), PATIENCE));
        assertThatExceptionOfType(QuoteExpired.class)
                .isThrownBy(() -> quote.claim(BOOKING, quote.validUntil(), PATIENCE));
    }
}
