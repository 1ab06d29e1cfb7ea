package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import de.boxenstopp.booking.quote.domain.Quotes;
import de.boxenstopp.booking.quote.domain.UnknownQuote;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reserves a quote while a booking is being placed, so that of two clicks only one goes on to take places. */
@Service
class QuoteClaims {

    private final Quotes quotes;
    private final Bookings bookings;
    private final BookingSettings settings;
    private final Clock clock;

    QuoteClaims(Quotes quotes, Bookings bookings, BookingSettings settings, Clock clock) {
        this.quotes = quotes;
        this.bookings = bookings;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Quote claim(QuoteId id, BookingId booking) {
        var quote = quotes.findForChange(id).orElseThrow(UnknownQuote::new);
        if (bookings.haveUsed(id)) {
            throw new QuoteUsed();
        }
        quote.claim(booking.value(), clock.instant(), settings.claimPatience());
        return quote;
    }

    @Transactional
    public void giveBack(QuoteId id, BookingId booking) {
        quotes.findForChange(id).ifPresent(quote -> quote.giveBack(booking.value()));
    }
}
