package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.Contacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryContacts implements Contacts {

    private final Map<BookingId, Contact> stored = new HashMap<>();

    @Override
    public void store(Contact contact) {
        stored.put(contact.bookingId(), contact);
    }

    @Override
    public Optional<Contact> find(BookingId id) {
        return Optional.ofNullable(stored.get(id));
    }
}
