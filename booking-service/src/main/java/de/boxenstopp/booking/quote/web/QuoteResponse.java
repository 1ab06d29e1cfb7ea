package de.boxenstopp.booking.quote.web;

import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.application.ToldHint;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.Vehicle;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * @param vehicle named as in our catalogue, with the generation that the price is for
 * @param discountCents what the voucher took off; the other amounts are what is left
 * @param workshopId which serves the postal code; null without one, and outside our area
 */
record QuoteResponse(
        UUID quoteId,
        Vehicle vehicle,
        List<LineResponse> lines,
        int durationMinutes,
        long netCents,
        long vatCents,
        long grossCents,
        long discountCents,
        @Nullable String voucherCode,
        @Nullable UUID workshopId,
        Instant validUntil,
        List<ToldHint> hints) {

    static QuoteResponse of(Quote quote, MessageSource texts, Locale language) {
        var totals = quote.totals();
        return new QuoteResponse(
                quote.id().value(),
                quote.vehicle(),
                quote.lines().stream()
                        .map(line -> LineResponse.of(line, texts, language))
                        .toList(),
                quote.durationMinutes(),
                totals.netCents(),
                totals.vatCents(),
                totals.grossCents(),
                totals.discountCents(),
                quote.voucher().map(VoucherCode::value).orElse(null),
                quote.workshopId().orElse(null),
                quote.validUntil(),
                quote.hints().stream()
                        .map(hint -> ToldHint.of(hint, texts, language))
                        .toList());
    }

    /**
     * @param mileageBand null where the mileage does not matter
     * @param grossCents base times age factor in whole euros, less the discount
     */
    record LineResponse(
            ServiceType service,
            String label,
            long baseCents,
            int ageFactorPercent,
            @Nullable String mileageBand,
            PriceSource priceSource,
            String priceSourceLabel,
            long discountCents,
            long grossCents) {

        static LineResponse of(PricedLine line, MessageSource texts, Locale language) {
            return new LineResponse(
                    line.service(),
                    texts.getMessage("service." + line.service(), null, language),
                    line.baseCents(),
                    line.ageFactorPercent(),
                    line.mileageBand() == null ? null : line.mileageBand().label(),
                    line.priceSource(),
                    texts.getMessage("catalogue.pricing." + line.priceSource(), null, language),
                    line.discountCents(),
                    line.grossCents());
        }
    }
}
