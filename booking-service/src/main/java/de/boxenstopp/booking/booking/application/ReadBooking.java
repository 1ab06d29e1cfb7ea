package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.Contacts;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Customers;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.Payments;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReadBooking {

    private final BookingAccess access;
    private final Customers customers;
    private final Contacts contacts;
    private final Payments payments;

    public ReadBooking(BookingAccess access, Customers customers, Contacts contacts, Payments payments) {
        this.access = access;
        this.customers = customers;
        this.contacts = contacts;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public View handle(BookingAccess.Key key) {
        var booking = access.open(key);
        return new View(booking, customers.find(booking.customerId()), contacts.find(booking.id()), payment(booking));
    }

    /** The one that bought the booking; before there is one, the latest. */
    private Optional<Payment> payment(Booking booking) {
        return booking.paymentId()
                .flatMap(payments::find)
                .or(() -> payments.latestFor(booking.id().value()));
    }

    /** Customer and contact are empty once erased. */
    public record View(
            Booking booking, Optional<Customer> customer, Optional<Contact> contact, Optional<Payment> payment) {}
}
