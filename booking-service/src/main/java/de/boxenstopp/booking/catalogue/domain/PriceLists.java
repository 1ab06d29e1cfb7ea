package de.boxenstopp.booking.catalogue.domain;

/** Today's prices. */
public interface PriceLists {

    /** In memory, and never older than a second or so. */
    PriceList current();
}
