package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.Brand;

/** Where brands are written. */
public interface BrandStore {

    void add(Brand brand);

    void change(Brand brand);

    void remove(Brand brand);
}
