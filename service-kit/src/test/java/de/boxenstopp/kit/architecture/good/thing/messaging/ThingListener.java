package de.boxenstopp.kit.architecture.good.thing.messaging;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.architecture.good.thing.application.MakeThing;
import de.boxenstopp.kit.money.Money;

record ThingListener(MakeThing makeThing) {

    void on(BookingExpired event) {
        makeThing.handle(Money.ofCents(event.toString().length()));
    }
}
