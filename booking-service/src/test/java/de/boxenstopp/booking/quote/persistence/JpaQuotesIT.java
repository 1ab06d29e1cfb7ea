package de.boxenstopp.booking.quote.persistence;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuoteFrom;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.boxenstopp.booking.PeersConfiguration;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import de.boxenstopp.booking.quote.domain.Quotes;
import de.boxenstopp.kit.test.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** That what is written in SQL means what the quote does. */
@IntegrationTest
@Import(PeersConfiguration.class)
class JpaQuotesIT {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID ANOTHER_BOOKING = UUID.randomUUID();

    @Autowired
    Quotes quotes;

    @Autowired
    TransactionOperations transactions;

    private final Instant now = Instant.now();
    private final Quote quote = aQuoteFrom(now);

    @BeforeEach
    void store() {
        transactions.executeWithoutResult(_ -> quotes.add(quote));
    }

    @Test
    void aReservationEndsWhenItsBookingGivesItBack() {
        claim(BOOKING);

        giveBack(ANOTHER_BOOKING);
        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> claim(ANOTHER_BOOKING));

        giveBack(BOOKING);
        assertThatNoException().isThrownBy(() -> claim(ANOTHER_BOOKING));
    }

    @Test
    void aQuoteIsFreeWhenItsBookingGivesItBack() {
        transactions.executeWithoutResult(_ -> quotes.markUsed(quote.id(), BOOKING));

        giveBack(ANOTHER_BOOKING);
        assertThatExceptionOfType(QuoteUsed.class).isThrownBy(() -> claim(ANOTHER_BOOKING));

        giveBack(BOOKING);
        assertThatNoException().isThrownBy(() -> claim(ANOTHER_BOOKING));
    }

    private void claim(UUID booking) {
        transactions.executeWithoutResult(
                _ -> quotes.findForChange(quote.id()).orElseThrow().claim(booking, now, Duration.ofSeconds(30)));
    }

    private void giveBack(UUID booking) {
        transactions.executeWithoutResult(_ -> quotes.giveBack(quote.id(), booking));
    }
}
