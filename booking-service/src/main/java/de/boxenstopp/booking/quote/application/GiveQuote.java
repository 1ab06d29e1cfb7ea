package de.boxenstopp.booking.quote.application;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.Workshop;
import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.guide.domain.Hint;
import de.boxenstopp.booking.quote.domain.PriceCalculation;
import de.boxenstopp.booking.quote.domain.PriceQuestion;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Prices and the area are in memory, so that a price costs one way to the database: storing it. Only a voucher is looked up
 * besides.
 */
@Service
public class GiveQuote {

    /** Cars age at midnight here. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final PriceLists priceLists;
    private final ServiceAreas areas;
    private final Vouchers vouchers;
    private final Quotes quotes;
    private final QuoteSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    public GiveQuote(
            PriceLists priceLists,
            ServiceAreas areas,
            Vouchers vouchers,
            Quotes quotes,
            QuoteSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.priceLists = priceLists;
        this.areas = areas;
        this.vouchers = vouchers;
        this.quotes = quotes;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        // There from the start: the first of a day must be seen as a rise.
        meters.counter("quotes", "outcome", "given");
    }

    /** A call repeated after a crash finds the quote it left behind, whatever has changed since. */
    public Quote handle(Command command) {
        try {
            var quote = quoteFor(command);
            if (!quotes.add(quote)) {
                return quotes.find(command.id()).orElseThrow();
            }
            count("given");
            return quote;
        } catch (RuleViolation violation) {
            return quotes.find(command.id()).orElseThrow(() -> counted(violation));
        }
    }

    private Quote quoteFor(Command command) {
        var now = clock.instant();
        var price = PriceCalculation.of(command.question(), priceLists.current(), Year.from(now.atZone(ZONE)));
        return Quote.of(command.id(), price, terms(command, now));
    }

    private Quote.Terms terms(Command command, Instant now) {
        var hints = new ArrayList<Hint>();
        var workshop = Optional.ofNullable(command.postalCode())
                .flatMap(code -> areas.now().workshopFor(code));
        if (command.postalCode() != null && workshop.isEmpty()) {
            hints.add(Hint.of(Hint.Code.OUTSIDE_AREA));
        }
        hints.add(Hint.of(Hint.Code.ADDITIONAL_WORK));
        return new Quote.Terms(
                now,
                now.plus(settings.validity()),
                workshop.map(Workshop::id).orElse(null),
                voucher(command.voucher()),
                hints);
    }

    private @Nullable Voucher voucher(@Nullable VoucherCode code) {
        return code == null ? null : vouchers.find(code).orElseThrow(VoucherRefused::unknown);
    }

    private RuleViolation counted(RuleViolation violation) {
        count(violation.code());
        return violation;
    }

    private void count(String outcome) {
        meters.counter("quotes", "outcome", outcome).increment();
    }

    /** @param postalCode where the car is fetched; not everybody says so before they know the price */
    public record Command(
            QuoteId id,
            PriceQuestion question,
            @Nullable String postalCode,
            @Nullable VoucherCode voucher) {}
}
