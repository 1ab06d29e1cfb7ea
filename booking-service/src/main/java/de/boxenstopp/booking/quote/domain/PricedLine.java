package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One service at its price, with everything the price was made of, so that it can be explained years later.
 *
 * @param mileageBand null where the price does not depend on the mileage
 */
@Embeddable
public record PricedLine(
        @Enumerated(EnumType.STRING) ServiceType service,
        long baseCents,
        int ageFactorPercent,
        @Enumerated(EnumType.STRING) @Nullable MileageBand mileageBand,
        @Enumerated(EnumType.STRING) PriceSource priceSource,
        long grossCents,
        long netCents,
        long vatCents) {

    static PricedLine of(ServiceType service, Money base, AgeFactor factor, @Nullable MileageBand band) {
        var gross = factor.applyTo(base);
        return new PricedLine(
                service,
                base.cents(),
                factor.percent(),
                band,
                PriceSource.EXACT,
                gross.cents(),
                gross.net().cents(),
                gross.vat().cents());
    }
}
