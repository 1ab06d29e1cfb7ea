package de.boxenstopp.kit.architecture.good.thing.application;

import de.boxenstopp.kit.architecture.good.thing.domain.Thing;
import de.boxenstopp.kit.money.Money;
import java.time.Clock;

public record MakeThing(Clock clock) {

    public Thing handle(Money price) {
        return Thing.make(price, clock);
    }
}
