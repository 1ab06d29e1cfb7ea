package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Contact;

/** Tells the other services how to reach customer and car, in the transaction under way. */
public interface BookingContacts {

    void publish(Contact contact);
}
