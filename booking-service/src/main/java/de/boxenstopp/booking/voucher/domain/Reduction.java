package de.boxenstopp.booking.voucher.domain;

import de.boxenstopp.kit.money.Money;

/** What a voucher takes off. */
public sealed interface Reduction {

    /** Before anything else is looked at. */
    Money of(Money price);

    /** Rounded half up to the cent, once, for all lines together. */
    record Percent(int percent) implements Reduction {

        @Override
        public Money of(Money price) {
            return price.percent(percent);
        }
    }

    record Amount(Money amount) implements Reduction {

        @Override
        public Money of(Money price) {
            return amount;
        }
    }
}
