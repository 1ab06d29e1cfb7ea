package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.money.Money;
import java.time.Year;

/** Old cars take longer: every service costs more, by the age in calendar years. */
public record AgeFactor(int percent) {

    public static AgeFactor of(int yearOfBuild, Year now) {
        var age = now.getValue() - yearOfBuild;
        if (age <= 10) {
            return new AgeFactor(100);
        }
        return new AgeFactor(age <= 15 ? 110 : 120);
    }

    /** Prices are whole euros, rounded half up once, at the very end. */
    Money applyTo(Money base) {
        return base.percent(percent).toWholeEuros();
    }
}
