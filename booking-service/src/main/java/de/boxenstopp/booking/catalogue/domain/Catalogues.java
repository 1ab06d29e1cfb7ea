package de.boxenstopp.booking.catalogue.domain;

/** What we offer today. */
public interface Catalogues {

    /** In memory, and never older than a second or so. */
    Catalogue catalogue();
}
