package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.CarModel;

/** Where generations are written. */
public interface ModelStore {

    void add(CarModel model);

    void change(CarModel model);

    void remove(CarModel model);
}
