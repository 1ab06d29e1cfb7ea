package de.boxenstopp.booking.booking.persistence;

import de.boxenstopp.booking.booking.application.BookingContacts;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.Contacts;
import de.boxenstopp.booking.customer.domain.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Beside JPA: a contact is written once and read whole, and three addresses in one row are plainer in SQL. */
@Repository
class JdbcContacts implements Contacts {

    private final JdbcClient jdbc;
    private final BookingContacts news;

    JdbcContacts(JdbcClient jdbc, BookingContacts news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @Override
    @Transactional
    public void store(Contact contact) {
        var insert = jdbc.sql("""
                insert into booking_contact (booking_id, customer_id, phone, notes, license_plate,
                    pickup_street, pickup_zip, pickup_city, return_street, return_zip, return_city,
                    invoice_street, invoice_zip, invoice_city)
                values (:booking, :customer, :phone, :notes, :plate,
                    :pickup_street, :pickup_zip, :pickup_city, :return_street, :return_zip, :return_city,
                    :invoice_street, :invoice_zip, :invoice_city)
                """)
                .param("booking", contact.bookingId().value())
                .param("customer", contact.customerId().value())
                .param("phone", contact.phone())
                .param("notes", contact.notes())
                .param("plate", contact.licensePlate());
        insert = with(insert, "pickup", contact.pickupAddress());
        insert = with(insert, "return", contact.returnAddress());
        with(insert, "invoice", contact.invoiceAddress()).update();
        news.publish(contact);
    }

    @Override
    public Optional<Contact> find(BookingId id) {
        return jdbc.sql("select * from booking_contact where booking_id = :id")
                .param("id", id.value())
                .query(JdbcContacts::contact)
                .optional();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec insert, String prefix, @Nullable Address address) {
        return insert.param(prefix + "_street", address == null ? null : address.street())
                .param(prefix + "_zip", address == null ? null : address.zip())
                .param(prefix + "_city", address == null ? null : address.city());
    }

    private static Contact contact(ResultSet rs, int rowNumber) throws SQLException {
        return new Contact(
                new BookingId(rs.getObject("booking_id", UUID.class)),
                new CustomerId(rs.getObject("customer_id", UUID.class)),
                address(rs, "pickup"),
                address(rs, "return"),
                rs.getString("invoice_street") == null ? null : address(rs, "invoice"),
                rs.getString("phone"),
                rs.getString("notes"),
                rs.getString("license_plate"));
    }

    private static Address address(ResultSet rs, String prefix) throws SQLException {
        return new Address(
                rs.getString(prefix + "_street"), rs.getString(prefix + "_zip"), rs.getString(prefix + "_city"));
    }
}
