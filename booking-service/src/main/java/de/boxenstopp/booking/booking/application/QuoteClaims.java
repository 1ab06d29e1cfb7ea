package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import de.boxenstopp.booking.quote.domain.UnknownQuote;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reserves a quote while a booking is being placed, so that of two clicks only one goes on to take places. */
@Service
class QuoteClaims {

    private final Quotes quotes;
    private final Vouchers vouchers;
    private final BookingSettings settings;
    private final Clock clock;

    QuoteClaims(Quotes quotes, Vouchers vouchers, BookingSettings settings, Clock clock) {
        this.quotes = quotes;
        this.vouchers = vouchers;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Quote claim(QuoteId id, BookingId booking) {
        var quote = quotes.findForChange(id).orElseThrow(UnknownQuote::new);
        quote.claim(booking.value(), clock.instant(), settings.claimPatience());
        quote.voucher().ifPresent(this::requireUsesLeft);
        return quote;
    }

    /** Before places are taken. Of two who get past this with its last use, the one who is stored first has it. */
    private void requireUsesLeft(VoucherCode code) {
        vouchers.find(code).orElseThrow(VoucherRefused::usedUp).requireUsesLeft();
    }

    @Transactional
    public void giveBack(QuoteId id, BookingId booking) {
        quotes.giveBack(id, booking.value());
    }
}
