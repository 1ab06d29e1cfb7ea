package de.boxenstopp.booking.quote.persistence;

import de.boxenstopp.booking.guide.domain.Hint;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Beside JPA: everybody who looks at prices writes a quote, and few go on. One statement for the quote with all its lines
 * is one way to the database, and its own transaction.
 */
@Component
class QuoteInsert {

    private static final String INSERT = """
            with quoted as (
                insert into quote (id, version, brand, model, year, mileage, duration_minutes, hints, workshop_id,
                    voucher_code, created_at, valid_until)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id)
            insert into quote_line (quote_id, position, service, base_cents, age_factor_percent, mileage_band,
                price_source, discount_cents, gross_cents, net_cents, vat_cents)
            select quoted.id, line.position - 1, line.service, line.base, line.factor, line.band,
                line.source, line.discount, line.gross, line.net, line.vat
            from quoted, unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[]) with ordinality
                as line (service, base, factor, band, source, discount, gross, net, vat, position)
            """;

    private final JdbcTemplate jdbc;

    QuoteInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is a quote with this id already */
    boolean add(Quote quote) {
        var vehicle = quote.vehicle();
        var lines = quote.lines();
        return jdbc.update(
                        INSERT,
                        quote.id().value(),
                        vehicle.brand(),
                        vehicle.model(),
                        vehicle.year(),
                        vehicle.mileage(),
                        quote.durationMinutes(),
                        quote.hints().stream().map(Hint::written).toArray(String[]::new),
                        quote.workshopId().orElse(null),
                        quote.voucher().map(VoucherCode::value).orElse(null),
                        utc(quote.createdAt()),
                        utc(quote.validUntil()),
                        names(lines, PricedLine::service),
                        figures(lines, PricedLine::baseCents),
                        figures(lines, PricedLine::ageFactorPercent),
                        names(lines, PricedLine::mileageBand),
                        names(lines, PricedLine::priceSource),
                        figures(lines, PricedLine::discountCents),
                        figures(lines, PricedLine::grossCents),
                        figures(lines, PricedLine::netCents),
                        figures(lines, PricedLine::vatCents))
                > 0;
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String[] names(List<PricedLine> lines, Function<PricedLine, @Nullable Enum<?>> column) {
        var names = new @Nullable String[lines.size()];
        for (var i = 0; i < names.length; i++) {
            var constant = column.apply(lines.get(i));
            names[i] = constant == null ? null : constant.name();
        }
        return names;
    }

    private static long[] figures(List<PricedLine> lines, ToLongFunction<PricedLine> column) {
        return lines.stream().mapToLong(column).toArray();
    }
}
