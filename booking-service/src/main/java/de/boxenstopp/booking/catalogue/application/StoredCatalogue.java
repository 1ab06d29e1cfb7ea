package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.Catalogue;

/** The catalogue where it is kept. */
public interface StoredCatalogue {

    /** Tells whether there is something new, without reading it. */
    long version();

    Catalogue read();

    /** Keeps others from changing anything in it until the transaction ends. */
    void lock();

    void raiseVersion();
}
