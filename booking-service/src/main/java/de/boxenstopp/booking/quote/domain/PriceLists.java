package de.boxenstopp.booking.quote.domain;

/** Today's prices. */
public interface PriceLists {

    /** @param brand as people write it: vw, Volkswagen; an unknown one has a list without models */
    PriceList of(String brand);
}
