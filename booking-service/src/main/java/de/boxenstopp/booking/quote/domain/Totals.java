package de.boxenstopp.booking.quote.domain;

import java.util.List;

/**
 * What lines come to. Net and VAT are sums of the lines too, never derived from the gross total: an invoice shows them per
 * line, and both have to agree to the cent.
 */
public record Totals(long grossCents, long netCents, long vatCents, long discountCents) {

    public static Totals of(List<PricedLine> lines) {
        return new Totals(
                lines.stream().mapToLong(PricedLine::grossCents).sum(),
                lines.stream().mapToLong(PricedLine::netCents).sum(),
                lines.stream().mapToLong(PricedLine::vatCents).sum(),
                lines.stream().mapToLong(PricedLine::discountCents).sum());
    }
}
