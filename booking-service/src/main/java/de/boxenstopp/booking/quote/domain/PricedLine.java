package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.BasePrice;
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
 * @param discountCents what a voucher took off
 * @param grossCents what is charged
 */
@Embeddable
public record PricedLine(
        @Enumerated(EnumType.STRING) ServiceType service,
        long baseCents,
        int ageFactorPercent,
        @Enumerated(EnumType.STRING) @Nullable MileageBand mileageBand,
        @Enumerated(EnumType.STRING) PriceSource priceSource,
        long discountCents,
        long grossCents,
        long netCents,
        long vatCents) {

    static PricedLine of(ServiceType service, BasePrice base, AgeFactor factor) {
        var price = factor.applyTo(base.base());
        return new PricedLine(
                service,
                base.base().cents(),
                factor.percent(),
                base.band(),
                base.source(),
                0,
                price.cents(),
                price.net().cents(),
                price.vat().cents());
    }

    PricedLine reducedBy(Money discount) {
        var price = Money.ofCents(grossCents).minus(discount);
        return new PricedLine(
                service,
                baseCents,
                ageFactorPercent,
                mileageBand,
                priceSource,
                discountCents + discount.cents(),
                price.cents(),
                price.net().cents(),
                price.vat().cents());
    }
}
