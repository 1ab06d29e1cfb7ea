package de.boxenstopp.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of euros, as integer cents. Gross unless the name of the variable says net. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final BigDecimal VAT_FACTOR = new BigDecimal("1.19");

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** A share in percent, rounded half up to the cent. */
    public Money percent(int percent) {
        return rounded(
                BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
    }

    /** Rounded half up to whole euros, as our price list is. */
    public Money toWholeEuros() {
        return ofEuros(BigDecimal.valueOf(cents)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** What is left of a gross amount without 19 % VAT, rounded half up. */
    public Money net() {
        return rounded(BigDecimal.valueOf(cents).divide(VAT_FACTOR, 0, RoundingMode.HALF_UP));
    }

    /** The 19 % VAT within a gross amount: the rest, so that net and VAT always add up to gross. */
    public Money vat() {
        return minus(net());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    private static Money rounded(BigDecimal cents) {
        return new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
