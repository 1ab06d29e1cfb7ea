package de.boxenstopp.booking.booking.domain;

import java.util.Optional;

/** The contacts of all bookings. Storing one also publishes it as it now is. */
public interface Contacts {

    void store(Contact contact);

    Optional<Contact> find(BookingId id);
}
