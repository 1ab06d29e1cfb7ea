package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.domain.ServiceOffer;

/** Where services are written. */
public interface ServiceStore {

    void change(ServiceOffer service);
}
