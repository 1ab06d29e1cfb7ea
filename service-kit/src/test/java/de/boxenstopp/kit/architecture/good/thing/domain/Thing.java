package de.boxenstopp.kit.architecture.good.thing.domain;

import de.boxenstopp.kit.money.Money;
import java.time.Clock;
import java.time.Instant;

public record Thing(Money price, Instant madeAt) {

    public static Thing make(Money price, Clock clock) {
        return new Thing(price, Instant.now(clock));
    }
}
