package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.Contacts;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Customers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReadBooking {

    private final BookingAccess access;
    private final Customers customers;
    private final Contacts contacts;

    public ReadBooking(BookingAccess access, Customers customers, Contacts contacts) {
        this.access = access;
        this.customers = customers;
        this.contacts = contacts;
    }

    @Transactional(readOnly = true)
    public View handle(BookingAccess.Key key) {
        var booking = access.open(key);
        return new View(booking, customers.find(booking.customerId()), contacts.find(booking.id()));
    }

    /** Customer and contact are empty once erased. */
    public record View(Booking booking, Optional<Customer> customer, Optional<Contact> contact) {}
}
