package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.Price;

/** Where prices are written. */
public interface PriceStore {

    void add(Price price);

    void change(Price price);

    void remove(Price price);
}
