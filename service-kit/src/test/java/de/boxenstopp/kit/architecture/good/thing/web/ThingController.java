package de.boxenstopp.kit.architecture.good.thing.web;

import de.boxenstopp.kit.architecture.good.thing.application.MakeThing;
import de.boxenstopp.kit.money.Money;

record ThingController(MakeThing makeThing) {

    long make(long cents) {
        return makeThing.handle(Money.ofCents(cents)).price().cents();
    }
}
